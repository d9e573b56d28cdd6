import Office

extension EnglishWords {
  public func busy(_ progress: WorkProgress) -> String {
    switch progress {
    case .file(let name, let done, let whole): "Reading \(name): \(percent(done, of: whole))"
    case .items(let done, let count): "Looking at \(done)/\(count)"
    case .records: "Looking through records and journal…"
    case .text: "Reading the text of the file…"
    case .program(let name): "Waiting for \(name)…"
    case .carrying(let body): "Carrying bundles: \(body)…"
    case .migration(let version, let count):
      "Bringing the data of the office to version \(version)/\(count)"
    case .writing: "Writing, can't be stopped any more…"
    }
  }

  public var busyStop: String { "Esc stops it, nothing is written yet" }

  public func problem(_ error: WorkError) -> Problem {
    switch error {
    case .stopped: Problem("stopped as asked, nothing was written", try: "do it again when needed")
    }
  }
}
