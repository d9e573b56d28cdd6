import Desk
import Office
import Terminal
import Wording

/// What people look at rather than read (biểu đồ): work by person, overdue by week, arrivals by
/// month. One picture at a time, or as many as the terminal has room for.
struct ChartScreen: OfficeScreen {
  enum Act: Hashable { case next }

  let workplace: Workplace
  var notice: Notice?
  var stamp: Int
  private var chart: OfficeChart
  /// The picture at the top.
  private var first = ChartSort.loads

  init(at workplace: Workplace) throws {
    self.workplace = workplace
    stamp = try workplace.desk.newsStamp()
    chart = try workplace.desk.chart()
  }

  var name: String { words.chartTitle }

  mutating func refresh() {
    do { chart = try desk.chart() } catch { notice = Notice(error, words) }
  }

  var shortcuts: [Shortcut<Act>] {
    let key = words.nextChart
    return [
      Shortcut("Tab", .next, key, or: [.tab])
    ]
  }

  mutating func perform(_ act: Act) -> Outcome {
    step(by: 1)
    return .stay
  }

  mutating func move(_ key: Key) -> Bool {
    switch key {
    case .down, .pageDown, .control("n"): step(by: 1)
    case .up, .pageUp, .control("p"), .backTab: step(by: -1)
    default:
      switch key.shortcut {
      case "j": step(by: 1)
      case "k": step(by: -1)
      default: return false
      }
    }
    return true
  }

  private mutating func step(by distance: Int) {
    let all = ChartSort.allCases
    let index = (all.firstIndex(of: first) ?? 0) + distance
    first = all[(index + all.count) % all.count]
  }

  // MARK: Drawing

  mutating func draw(on canvas: inout Canvas) {
    canvas.header(words.chartTitle, words.date(workplace.today))
    canvas.rule(row: 1)
    var row = 2
    let bottom = canvas.size.rows - 2
    let sorts = ChartSort.allCases
    let start = sorts.firstIndex(of: first) ?? 0
    for index in sorts.indices {
      let sort = sorts[(start + index) % sorts.count]
      let bars = bars(of: sort)
      // The picture that was asked for is shown as far as it goes, others only whole.
      if index > 0, row + bars.count + 2 > bottom { break }
      let end = canvas.draw(
        words.heading(sort, year: chart.year), row: row, column: 1, style: .heading)
      canvas.draw(words.legend(sort, year: chart.year), row: row, column: end + 2)
      row += 1
      if bars.isEmpty {
        canvas.draw(words.emptyChart(sort), row: row, column: 4)
        row += 2
        continue
      }
      let room = min(bars.count, max(bottom - row, 1))
      BarChart(room < bars.count ? Array(bars.prefix(room - 1)) : bars).draw(
        on: &canvas,
        in: Area(row: row, column: 2, rows: room, columns: canvas.size.columns - 3))
      if room < bars.count {
        canvas.draw(words.more(bars.count - room + 1), row: row + room - 1, column: 2)
      }
      row += room + 1
    }
    drawFoot(on: &canvas)
  }

  private func bars(of sort: ChartSort) -> [BarChart.Bar] {
    switch sort {
    case .loads:
      chart.loads.map { load in
        BarChart.Bar(
          load.personName, load.open, urgent: load.overdue,
          text: words.load(open: load.open, overdue: load.overdue))
      }
    case .weeks:
      chart.weeks.allSatisfy { $0.count == 0 }
        ? []
        : chart.weeks.map { week in
          BarChart.Bar(
            words.week(week.monday, today: workplace.today), week.count, urgent: week.count,
            text: week.count == 0 ? "0" : String(week.count))
        }
    case .months:
      chart.months.allSatisfy { ($0.count ?? 0) == 0 && $0.before == 0 }
        ? []
        : chart.months.map { month in
          BarChart.Bar(
            words.month(month.month), month.count ?? 0,
            mark: month.before == 0 ? nil : month.before,
            text: words.arrivals(month.count, before: month.before, year: chart.year))
        }
    }
  }
}
