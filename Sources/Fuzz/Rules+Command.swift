import CLI
import Office

// What comes in `SSH_ORIGINAL_COMMAND`: read by no shell, and by nobody before it has been read here.

extension Rules {
  /// What is wrong about how a command line is read; nil if nothing is.
  func breach(byCommand bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let line = ShellWords(text)
    if let breach = breach(by: line, of: text) { return breach }
    let reading = read(text)
    if reading != read(text) { return "read twice, understood differently" }
    if reading == .refused(nil) { return "refused without a code" }
    if text.utf8.count > SentCommand.longest {
      return reading == .refused("usage.not-text") ? nil : "longer than anything that is read"
    }
    if line.isOpen {
      return reading == .refused("usage.unclosed-quote") ? nil : "an open quote is understood"
    }
    return breach(by: reading, of: line, text)
  }

  private func breach(by line: ShellWords, of text: String) -> String? {
    // Nothing is invented: the letters of the words stand in the line, in their order.
    var rest = text.unicodeScalars[...]
    for letter in line.words.flatMap({ Array($0.unicodeScalars) }) {
      guard let place = rest.firstIndex(of: letter) else { return "a letter nobody typed" }
      rest = rest[rest.index(after: place)...]
    }
    let quoted = ShellWords(Rules.quoted(line.words))
    return quoted.isOpen || quoted.words != line.words ? "quoted, they are other words" : nil
  }

  private func breach(
    by reading: Reading, of line: ShellWords, _ text: String
  ) -> String? {
    let quoted = Rules.quoted(line.words)
    if quoted.utf8.count <= SentCommand.longest, read(quoted) != reading {
      return "quoted, it is understood differently"
    }
    if line.words.first != "vpdt", text.utf8.count + 5 <= SentCommand.longest,
      read("vpdt " + text) != reading
    {
      return "with the program before it, it is understood differently"
    }
    guard case .understood(let command) = reading else { return nil }
    if command.topic?.isForTheMachine == true { return "a command for the machine alone" }
    let own = line.words.first == "vpdt" ? line.words.dropFirst() : line.words[...]
    let closed = ["--office", "--as", "--now"]
    let isClosed = own.prefix { $0 != "--" }.contains { word in
      closed.contains(String(word.prefix { $0 != "=" }))
    }
    return isClosed ? "an option nobody has over SSH" : nil
  }

  private enum Reading: Equatable {
    case understood(SentCommand)
    /// With its stable code; nil for an error that has none.
    case refused(String?)
  }

  private func read(_ text: String) -> Reading {
    do {
      return .understood(try SentCommand(text))
    } catch {
      return .refused((error as? any ReportableError)?.code)
    }
  }

  /// The words as a careful program would send them.
  private static func quoted(_ words: [String]) -> String {
    words.map { word in
      // Letter by letter: a mark may stand on a quote.
      let letters = word.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }
      return "'" + letters.joined() + "'"
    }.joined(separator: " ")
  }
}
