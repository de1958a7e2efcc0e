import DubanDocuments
import DubanModel

/// Shows workdays and holidays.
struct CalendarPage: LocalizedPage {
    let calendar: WorkCalendar
    let language: Language

    func document(of period: Period) -> Document {
        let workdays = calendar.workdays(from: period.firstDay, through: period.lastDay)
        let days = period.lastDay.days(since: period.firstDay) + 1
        var document = Document(title: text("Calendar \(period)", "日历 \(period)"), language: language)
        document.blocks = [
            .keyFigures([
                KeyFigure(label: text("Workdays", "工作日"), value: .integer(Int64(workdays))),
                KeyFigure(label: text("Days", "天数"), value: .integer(Int64(days))),
            ])
        ]
        let isShort = period.kind == .month || period.kind == .week
        document.blocks.append(.table(isShort ? grid(of: period) : months(of: period)))
        let special = specialDays(of: period)
        if !special.rows.isEmpty { document.blocks.append(.table(special)) }
        return document
    }

    /// A row a week, from Monday to Sunday: the day of the month, with a mark where it is not what the week says.
    private func grid(of period: Period) -> Table {
        let names = [("Mon", "一"), ("Tue", "二"), ("Wed", "三"), ("Thu", "四"), ("Fri", "五"), ("Sat", "六"), ("Sun", "日")]
        var rows: [Table.Row] = []
        var monday = period.firstDay.startOfWeek
        while monday <= period.lastDay {
            let cells = (0..<7).map { offset -> Cell in
                let date = monday.adding(days: offset)
                return date < period.firstDay || date > period.lastDay ? .empty : .text(mark(date))
            }
            rows.append(Table.Row([.text("\(Period(.week, containing: monday))")] + cells))
            let next = monday.adding(days: 7)
            // At the calendar's end a day has no day after it.
            if next <= monday { break }
            monday = next
        }
        return Table(
            columns: [Table.Column(key: "week", title: text("Week", "周"))]
                + names.enumerated().map { Table.Column(key: "day\($0 + 1)", title: text($1.0, $1.1)) },
            rows: rows
        )
    }

    private func mark(_ date: CivilDate) -> String {
        let day = String(date.components.day)
        guard let exception = calendar.exception(on: date) else { return day }
        return day + " " + (exception.isWorking ? text("work", "班") : text("off", "休"))
    }

    private func months(of period: Period) -> Table {
        Table(
            columns: [
                Table.Column(key: "month", title: text("Month", "月份")),
                Table.Column(key: "workdays", title: text("Workdays", "工作日"), kind: .integer),
                Table.Column(key: "days", title: text("Days", "天数"), kind: .integer),
            ],
            rows: period.monthPeriods.map { month in
                Table.Row([
                    .text("\(month)"),
                    .integer(Int64(calendar.workdays(from: month.firstDay, through: month.lastDay))),
                    .integer(Int64(month.lastDay.days(since: month.firstDay) + 1)),
                ])
            }
        )
    }

    private func specialDays(of period: Period) -> Table {
        var rows: [Table.Row] = []
        for offset in 0...period.lastDay.days(since: period.firstDay) {
            let date = period.firstDay.adding(days: offset)
            guard let exception = calendar.exception(on: date) else { continue }
            let kind = exception.isWorking ? text("working", "上班") : text("off", "放假")
            rows.append(Table.Row([.date(Moment(date)), .text(kind), .text(exception.name)]))
        }
        return Table(
            columns: [
                Table.Column(key: "date", title: text("Date", "日期"), kind: .date),
                Table.Column(key: "kind", title: text("Kind", "类别")),
                Table.Column(key: "name", title: text("Holiday", "节日")),
            ],
            rows: rows
        )
    }
}
