import Desk
import Office
import Wording

extension Command {
  /// `vpdt journal list`
  static func journalList() -> Command {
    let grammar = Grammar().flag("--all").option("--limit", "N")
    return Command(.journalList, grammar) { arguments, session in
      let desk = try session.desk()
      try session.list(
        limit: try arguments.limit(),
        page: { try desk.journal(.older, than: $0?.sequence, limit: $1) }, fields: JSON.fields,
        row: { row($0, $1) }, nothing: session.words.emptyRoom(.journal))
    }
  }

  static func row(_ entry: JournalEntry, _ words: any Words) -> [String] {
    [
      String(entry.sequence), words.date(entry.at.date) + " " + entry.at.time,
      entry.personName.isEmpty ? "·" : entry.personName, words.act(entry.act),
      words.object(entry),
    ]
  }

  /// `vpdt news`: since the person looked last on the screen, else for a week.
  static func news() -> Command {
    Command(.news, Grammar()) { _, session in
      let desk = try session.desk()
      let page = try desk.news(since: try desk.newsMoment())
      let words = session.words
      session.answer(
        [words.room(.news) + " " + words.newsSince(page.since)]
          + (page.news.isEmpty
            ? [words.noNews] : Table.lines(page.news.map { row($0, words) }))
          + (page.isCut ? [words.newsCut(page.news.count)] : []),
        .array(
          page.news.map { news in
            .object(
              JSON.fields(news.entry) + [
                ("concern", .string(news.concern.word)), ("subject", .string(news.subject)),
              ])
          }))
    }
  }

  private static func row(_ news: News, _ words: any Words) -> [String] {
    [
      words.moment(news.entry.at), words.act(news.entry.act), words.object(news.entry),
      news.entry.personName, words.concern(news.concern), news.subject,
    ]
  }

  /// `vpdt chart`
  static func chart() -> Command {
    Command(.chart, Grammar()) { _, session in
      let desk = try session.desk()
      let chart = try desk.chart()
      session.answer(
        lines(chart, today: desk.now().date, session.words), JSON.chart(chart))
    }
  }

  /// The figures of the pictures, with a bar of signs that every terminal and printer has.
  private static func lines(
    _ chart: OfficeChart, today: CivilDate, _ words: any Words
  ) -> [String] {
    let loads = chart.loads.map {
      (
        $0.personName, words.load(open: $0.open, overdue: $0.overdue), $0.open,
        most: chart.loads.first?.open
      )
    }
    let weeks = chart.weeks.contains { $0.count > 0 } ? chart.weeks : []
    let most = weeks.map(\.count).max()
    let late = weeks.map {
      (words.week($0.monday, today: today), String($0.count), $0.count, most: most)
    }
    let hasMonths = chart.months.contains { $0.count ?? 0 > 0 || $0.before > 0 }
    let busiest = chart.months.compactMap(\.count).max()
    let months = (hasMonths ? chart.months : []).map {
      (
        words.month($0.month), words.arrivals($0.count, before: $0.before, year: chart.year),
        $0.count ?? 0, most: busiest
      )
    }
    let parts: [(ChartSort, [(String, String, Int, most: Int?)])] = [
      (.loads, loads), (.weeks, late), (.months, months),
    ]
    return Array(
      parts.map { sort, rows in
        [words.heading(sort, year: chart.year)]
          + (rows.isEmpty
            ? ["  " + words.emptyChart(sort)]
            : Table.lines(rows.map { ["  " + $0.0, $0.1, bar($0.2, of: $0.most ?? 0)] }))
      }.joined(separator: [""]))
  }

  private static func bar(_ value: Int, of most: Int) -> String {
    String(repeating: "#", count: most > 0 && value > 0 ? max(1, value * 30 / most) : 0)
  }
}

extension JSON {
  static func fields(_ entry: JournalEntry) -> [(String, JSON)] {
    [
      ("line", .int(Int(entry.sequence))), ("at", .string(entry.at.description)),
      ("person", .string(entry.personName)), ("act", .string(entry.act)),
      ("object", .string(entry.object)), ("title", .string(entry.objectTitle)),
    ]
  }

  static func chart(_ chart: OfficeChart) -> JSON {
    .object([
      (
        "workload",
        .array(
          chart.loads.map {
            .object([
              ("person", .string($0.personName)), ("open", .int($0.open)),
              ("overdue", .int($0.overdue)),
            ])
          })
      ),
      (
        "overdueByWeek",
        .array(
          chart.weeks.map {
            .object([("monday", .date($0.monday)), ("count", .int($0.count))])
          })
      ),
      ("year", .int(chart.year)),
      (
        "arrivalsByMonth",
        .array(
          chart.months.map {
            .object([
              ("month", .int($0.month)), ("count", .number($0.count)), ("before", .int($0.before)),
            ])
          })
      ),
    ])
  }
}
