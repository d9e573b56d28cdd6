import Desk
import Office
import Wording

/// Says what others have just done to what concerns the person, once, while they work line by line.
///
/// Nothing is asked of the office but one number until somebody else has written.
final class NewsTeller {
  /// The pieces of news that are said by themselves; more are counted.
  private static let spoken = 3

  private let workplace: Workplace
  private var stamp: Int
  /// The line of the journal up to which everything is known.
  private var told: Int64

  init(at workplace: Workplace) {
    self.workplace = workplace
    stamp = (try? workplace.desk.newsStamp()) ?? 0
    told = (try? workplace.desk.journal(.older, limit: 1).first?.sequence) ?? 0
  }

  /// What is new since this was asked last, a line each.
  func lines() -> [String] {
    let (desk, words) = (workplace.desk, workplace.words)
    guard let now = try? desk.newsStamp(), now != stamp else { return [] }
    stamp = now
    guard let page = try? desk.news(since: since) else { return [] }
    let fresh = page.news.filter { $0.entry.sequence > told }
    guard let latest = fresh.first?.entry.sequence else { return [] }
    told = latest
    let lines = fresh.prefix(NewsTeller.spoken).map { news in
      words.heard(news.entry, subject: news.subject)
    }
    let rest = fresh.count - lines.count
    return lines + (rest > 0 ? [words.heardMore(rest)] : [])
  }

  /// The day before: the lines of the journal themselves say what is new.
  private var since: Moment {
    let now = workplace.now
    return Moment(milliseconds: now.milliseconds - 86_400_000) ?? now
  }
}
