public import DubanModel
public import DubanStore

extension PluginAccess {
    /// Refuses proposed changes that the plugin has no right to: of a kind that it may not propose, of records that it
    /// does not see, or in the name of an organization that is not its department's.
    ///
    /// A worker checks much of this as well, so that an author sees the line. Here it is checked by whom no plugin can
    /// reach.
    ///
    /// - Parameters:
    ///   - actor: who does what no step names another for.
    ///   - snapshot: the present state, whole.
    public func check(_ set: ChangeSet, by actor: String, in snapshot: Snapshot) throws {
        let visible = try snapshot.scoped(to: Scope(department: seesEverything ? nil : department, read: .everything))
        let own = seesEverything ? nil : Set(try snapshot.organizations(under: department))
        for step in set.steps {
            try check(step, in: visible)
            guard let own else { continue }
            for name in Set([step.actor ?? actor]) where !own.contains(name) {
                throw PluginError(
                    .permission,
                    LocalizedText(
                        "by '\(name)' is not allowed: a plugin of '\(department)' acts for it and what is below it alone",
                        zh: "不能以“\(name)”名义办理：“\(department)”的插件只能代表本部门及下属单位"
                    )
                )
            }
        }
    }

    /// Refuses records of a kind that the plugin may not propose as a whole.
    public func checkImport(of model: Model) throws(PluginError) {
        try require(Permission(model))
    }

    private func check(_ step: ChangeStep, in visible: Snapshot) throws {
        switch step {
        case .perform(let proposal):
            try require(Permission(.task))
            try check(.task, proposal.task, in: visible)
        case .add(let proposal):
            let model = try visible.catalog.resolve(proposal.model)
            for name in proposal.values.keys { try require(Permission(model, field: name)) }
        case .set(let proposal):
            let model = try visible.catalog.resolve(proposal.model)
            for name in proposal.values.keys { try require(Permission(model, field: name)) }
            try check(model, proposal.code, in: visible)
        }
    }

    private func require(_ permission: Permission) throws(PluginError) {
        guard propose.covers(permission) else { throw PluginError.mayNotPropose(permission) }
    }

    private func check(_ model: Model, _ code: String, in visible: Snapshot) throws {
        guard try visible.record(model, code: code) == nil else { return }
        throw PluginError(
            .permission,
            LocalizedText(
                "there is no \(model.label.english) '\(code.shortened)' that '\(department)' may see",
                zh: "“\(department)”看不到编码为“\(code.shortened)”的\(model.label(.simplifiedChinese))"
            )
        )
    }
}

extension ChangeStep {
    /// The organization that a step names as the one that does it.
    fileprivate var actor: String? {
        if case .perform(let proposal) = self { proposal.actor } else { nil }
    }
}
