import DubanModel
import Foundation

/// The files of a new plugin: it runs as it is, and has a test that passes.
public struct PluginTemplate: Sendable {
    /// Its id.
    public let id: String
    /// The department that answers for it.
    public let department: String
    /// What it is called.
    public let title: String

    /// Prepares a plugin.
    ///
    /// - Throws: ``PluginError`` for an id that no plugin can have.
    public init(id: String, department: String, title: String?) throws(PluginError) {
        guard PluginManifest.isValid(id: id) else {
            throw PluginError(
                .usage,
                LocalizedText(
                    "NAME '\(id.shortened)' is not allowed: expected lower-case letters, digits and hyphens, such as business-environment",
                    zh: "名称“\(id.shortened)”不符合要求：应为小写字母、数字和连字符，如 business-environment"
                )
            )
        }
        self.id = id
        self.department = department
        self.title = title ?? id.replacing("-", with: " ")
    }

    /// The files, by their paths below the plugin's folder.
    public var files: [(path: String, content: String)] {
        [
            ("plugin.toml", manifest), ("main.lua", main), ("tests/main.lua", tests),
            ("tests/fixtures/two-tasks.toml", fixture), ("README.md", readme),
        ]
    }

    /// Writes the files into a folder that does not exist yet.
    public func write(to folder: String) throws(PluginError) {
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw PluginError(
                .usage,
                LocalizedText(
                    "\(folder) exists already; nothing was written. Choose another name, or edit that plugin",
                    zh: "\(folder) 已存在，未写入任何内容；请换一个名称，或修改该插件"
                )
            )
        }
        do throws(PluginError) {
            for (path, content) in files { try DiskFile.write(content.utf8, to: "\(folder)/\(path)") }
        } catch {
            try? FileManager.default.removeItem(atPath: folder)
            throw error
        }
    }

    private var manifest: String {
        """
        id = \(id.quotedForTOML)
        version = "0.1.0"
        api = \(PluginManifest.currentAPI)
        department = \(department.quotedForTOML)
        title = \(title.quotedForTOML)

        # What it reads. Ask for what it needs and no more; `duban plugin grant \(id)` grants it.
        [permissions]
        read = ["tasks"]

        # A number that an office may want to change, in duban.toml: [settings.\(id)]
        [settings.days]
        type = "integer"
        default = 5
        min = 1
        help = { en = "Days after which an open task is looked at", zh-Hans = "任务交办多少天后需要关注" }

        """
    }

    private var main: String {
        """
        -- \(title)
        --
        --   duban check \(id)
        --   duban run \(id).open-tasks
        --   duban plugin test \(id)

        duban.check {
          id = "long-open",
          title = { en = "Task open for long", ["zh-Hans"] = "任务久未办结" },
          doc = { en = "Tasks that have been open for more days than the setting `days`.", ["zh-Hans"] = "交办后超过设定天数仍未办结的任务。" },
          on = "task",
          where = { closed = { known = false } },
          each = function(task, ctx)
            local days = ctx.today - task.assigned
            if days > ctx.settings.days then
              ctx:finding {
                en = "open for {days} days, led by {lead}",
                ["zh-Hans"] = "已交办 {days} 天，牵头单位 {lead}",
                days = days,
                lead = task.lead and ctx:name(task, "lead") or "-",
              }
            end
          end,
        }

        duban.report {
          id = "open-tasks",
          title = { en = "Open tasks", ["zh-Hans"] = "未办结任务" },
          doc = { en = "The open tasks, those due first at the top.", ["zh-Hans"] = "未办结任务，按时限先后排列。" },
          params = {
            rows = { type = "integer", default = 20, min = 1, help = { en = "Rows at most", ["zh-Hans"] = "最多列出的行数" } },
          },
          run = function(ctx, params)
            local open = duban.tasks:where { closed = { known = false } }
            local document = duban.document { title = { en = "Open tasks", ["zh-Hans"] = "未办结任务" } }
            document:figures { { label = { en = "Open", ["zh-Hans"] = "未办结" }, value = open:count() } }
            local list = document:table {
              columns = {
                { key = "code", title = { en = "Code", ["zh-Hans"] = "编号" } },
                { key = "title", title = { en = "Title", ["zh-Hans"] = "任务内容" } },
                { key = "due", title = { en = "Due", ["zh-Hans"] = "时限" }, type = "date" },
              },
            }
            for task in open:order_by("due", "code"):limit(params.rows):each() do
              list:row { code = task.code, title = ctx:name(task), due = task.due }
            end
            return document
          end,
        }

        """
    }

    private var tests: String {
        """
        -- `fixture "two-tasks"` is the workspace that tests/fixtures/two-tasks.toml describes.

        describe("long-open", function()
          it("finds the task that has been open for longer than the setting", function()
            local result = fixture("two-tasks"):check("long-open")
            expect(result.codes):equals { "T-1" }
          end)

          it("finds both once enough days have passed", function()
            local result = fixture("two-tasks"):check("long-open", { as_of = "2023-04-10" })
            expect(result.codes):has_length(2)
          end)
        end)

        describe("open-tasks", function()
          it("lists as many tasks as it is asked for", function()
            local document = fixture("two-tasks"):report("open-tasks", { rows = 1 })
            expect(document.blocks[2].rows):has_length(1)
          end)
        end)

        """
    }

    private var fixture: String {
        """
        # Made up for the tests. Organizations that are only named are made as well.
        as_of = "2023-03-27"

        [[tasks]]
        code = "T-1"
        title = "Repair the bridge"
        lead = "transport"
        assigned = "2023-03-20"
        due = "2023-03-31"

        [[tasks]]
        code = "T-2"
        title = "Report the budget"
        lead = "finance"
        assigned = "2023-03-25"

        """
    }

    private var readme: String {
        """
        # \(title)

        | entry | what it does |
        |---|---|
        | `\(id).long-open` | finds tasks that have been open for long |
        | `\(id).open-tasks` | lists open tasks |

        """
    }
}
