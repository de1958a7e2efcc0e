import DubanExchange
import DubanModel
import Testing
import TestSupport

struct DatePatternTests {
    @Test(arguments: [
        ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 11:59:08 PM", "2013-12-25T23:59:08"),
        ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 12:00:00 AM", "2013-12-25T00:00:00"),
        ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 12:00:00 PM", "2013-12-25T12:00:00"),
        ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 01:00:00 am", "2013-12-25T01:00:00"),
        ("MM/dd/yyyy", "05/01/2014", "2014-05-01"), ("yyyy年M月d日", "2023年3月27日", "2023-03-27"),
        ("yyyy年M月d日", "2023年12月7日", "2023-12-07"), ("dd.MM.yyyy HH:mm", "27.03.2023 07:59", "2023-03-27T07:59:00"),
        ("yyyy/M/d H:mm", "2023/3/7 9:05", "2023-03-07T09:05:00"), ("yyyyMMdd", "20230327", "2023-03-27"),
        ("yyyy-MM-dd'T'", "2023-03-27'T'", "2023-03-27"),
    ])
    func readsDatesAsTheyAreWritten(pattern: String, written: String, meant: String) throws {
        #expect(try #require(DatePattern(pattern)).parse(written)?.description == meant)
    }

    @Test(arguments: [
        ("MM/dd/yyyy", "13/01/2014"), ("MM/dd/yyyy", "02/29/2023"), ("MM/dd/yyyy", "5/01/2014"), ("MM/dd/yyyy", ""),
        ("MM/dd/yyyy", "05/01/2014 "), ("MM/dd/yyyy", "05/01/14"), ("MM/dd/yyyy", "05-01-2014"),
        ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 13:00:00 PM"), ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 00:30:00 AM"),
        ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 11:60:00 AM"), ("MM/dd/yyyy hh:mm:ss a", "12/25/2013 11:59:08 XM"),
        ("yyyy-MM-dd HH:mm", "2023-03-27 24:00"), ("MM/dd/yyyy", "０5/01/2014"), ("yyyy年M月d日", "2023年3月"),
        ("yyyy/M/d", "2023/123/1"), ("MM/dd/yyyy", "00/00/0000"),
    ])
    func refusesWhatDoesNotFollowThePatternOrDoesNotExist(pattern: String, written: String) throws {
        #expect(try #require(DatePattern(pattern)).parse(written) == nil)
    }

    @Test(arguments: ["", "MM/dd", "yyyy", "yyyy-MM", "HH:mm:ss", "YYYY-MM-DD", "date"])
    func aPatternNeedsAYearAMonthAndADay(_ pattern: String) {
        #expect(DatePattern(pattern) == nil)
    }
}
