import DubanModel

/// The calendar behind `ctx.calendar`.
final class CalendarBox {
    let calendar: WorkCalendar

    init(_ calendar: WorkCalendar) {
        self.calendar = calendar
    }
}
