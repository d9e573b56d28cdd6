import Office

// What is said of the hour of documents marked Hỏa tốc.

extension EnglishWords {
  public func problem(_ error: DueHourError) -> Problem {
    switch error {
    case .notExpress(let urgency):
      Problem(
        "only an express document carries an hour, the urgency of this one is "
          + "“\(self.urgency(urgency))” (Decree 30/2020, Annex I.II.9.b)",
        try: "--urgency hoa-toc, or the day alone (--due)")
    case .impossible(let text):
      Problem("“\(text)” is no hour of a day", try: "hours:minutes, such as 14:30")
    }
  }
}
