import Office
import Wording

/// What somebody sent over SSH, as it is read before anything is done.
public struct SentCommand: Equatable, Sendable {
  /// Nil for the terminal, help or the version.
  public let topic: CommandTopic?
  public let words: [String]
  /// By the names of the options.
  public let values: [String: [String]]

  /// - Throws: `UsageError`, `ValueError`: what `serve` would refuse before it has opened anything but the
  ///   office.
  public init(_ sent: String) throws {
    var options = GlobalOptions()
    options.served = ServedPerson(handle: "", fingerprint: "", address: "")
    try options.take(sent)
    if options.rest.isEmpty || options.wantsHelp || options.wantsVersion {
      (topic, words, values) = (nil, options.rest, [:])
      return
    }
    let (topic, _, arguments) = try CommandLineInterface.understood(options)
    (self.topic, words, values) = (topic, arguments.words, arguments.values)
  }

  /// Bytes above which nothing is read: far above any command somebody types.
  public static let longest = 1 << 16
}
