public import DubanModel
import Foundation

/// Writes an e-mail as a file (RFC 5322, MIME) that mail programs open as a draft.
public struct MailFile {
    private let sender: String?
    private let recipient: String?
    private let subject: String
    private let lines: [String]
    private let moment: Moment

    /// Prepares an e-mail.
    ///
    /// - Parameters:
    ///   - recipient: the address; nil where nobody has told it, which leaves it to whoever sends the draft.
    ///   - moment: when it was written, by the office's clock.
    public init(sender: String?, recipient: String?, subject: String, lines: [String], moment: Moment) {
        self.sender = sender
        self.recipient = recipient
        self.subject = subject
        self.lines = lines
        self.moment = moment
    }

    /// The file's text, its lines ended with CR LF.
    public var text: String {
        var head = [String]()
        if let sender { head.append("From: \(sender)") }
        head.append("To: \(recipient ?? "undisclosed-recipients:;")")
        head.append("Subject: \(MailFile.encodedWords(subject))")
        head.append("Date: \(MailFile.date(moment))")
        head += [
            "MIME-Version: 1.0", "X-Unsent: 1", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64", "",
        ]
        let body = Data(lines.map { $0 + "\r\n" }.joined().utf8)
            .base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        return head.map { $0 + "\r\n" }.joined() + body + "\r\n"
    }

    /// A text as encoded words (RFC 2047), none of which is longer than 75 bytes or cuts a character.
    private static func encodedWords(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { return text }
        var words: [String] = []
        var piece = ""
        for character in text.filter({ !$0.isNewline }) {
            // 45 bytes take 60 in base64, and the frame of a word 12; the first one stands behind the field's name.
            if piece.utf8.count + character.utf8.count > (words.isEmpty ? 39 : 45) {
                words.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        if !piece.isEmpty { words.append(piece) }
        return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static func date(_ moment: Moment) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let date = moment.date
        let month = months[min(max(date.month - 1, 0), 11)]
        // The zone of the clock is not known here: -0000 says so (RFC 5322, 3.3).
        return "\(date.day) \(month) \(date.year) \(moment.isDayOnly ? "00:00:00" : moment.timeDescription) -0000"
    }
}
