import NearestName

extension ReviewGroup {
    /// A group out of settings.
    ///
    /// - Parameter text: the kinds of its organizations, with commas between.
    init(name: String, kinds text: String) throws(ModelError) {
        let isName =
            !name.isEmpty && name.utf8.count <= 40
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
            }
        let place = "\(ScoringRules.tableName).groups.\(name)"
        guard isName else {
            throw .invalidSetting(
                "\(ScoringRules.tableName).groups",
                name,
                expected: LocalizedText(
                    "names of lower-case letters, digits, hyphens and underscores",
                    zh: "由小写字母、数字、连字符和下划线组成的名称"
                )
            )
        }
        let known = Self.knownKinds
        let kinds = text.split(separator: ",").map { $0.trimming { $0 == " " } }
        let list = known.joined(separator: ", ")
        for kind in kinds where !known.contains(kind) {
            let hint = NearestName.hint(for: kind, in: known)
            throw .invalidSetting(
                place,
                kind,
                expected: LocalizedText("kinds of organizations (\(list))\(hint)", zh: "单位类别（\(list)）\(hint.chinese)")
            )
        }
        guard !kinds.isEmpty else {
            throw .invalidSetting(
                place,
                text,
                expected: LocalizedText("at least one kind of organization (\(list))", zh: "至少一种单位类别（\(list)）")
            )
        }
        self.init(name: name, kinds: Set(kinds))
    }

    private static var knownKinds: [String] {
        guard case .choice(let choices)? = Model.organization.field(.kind)?.type else { return [] }
        return choices.map(\.name)
    }
}

extension Substring {
    fileprivate func trimming(_ isBlank: (Character) -> Bool) -> String {
        var rest = drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(rest)
    }
}
