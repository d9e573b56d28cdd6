import Office

extension EnglishWords {
  public var ownPassphrase: String { "Your vpdt passphrase" }
  public var newPassphrase: String { "New vpdt passphrase" }
  public func locked(_ name: String) -> String {
    "vpdt is locked: nobody has typed for a while. \(name) types their passphrase; what was typed is kept."
  }
  public var passphraseSet: String { "The passphrase is set." }

  public func firstPassphraseSet(_ name: String) -> String {
    "\(name) has a first passphrase; it opens nothing before they set their own: vpdt person passphrase"
  }

  public func passphraseDropped(_ name: String) -> String {
    "The passphrase of \(name) is gone; they set a new one: vpdt person passphrase"
  }

  public func problem(_ error: PassphraseError) -> Problem {
    switch error {
    case .tooWeak(let lacks):
      Problem(
        "the passphrase lacks: " + lacks.map { lack($0) }.joined(separator: ", ")
          + " (QCVN 12:2026/BCA)", try: "choose another")
    case .notSet(let handle):
      Problem("\(handle) has no vpdt passphrase", try: "vpdt person passphrase")
    case .needed:
      Problem(
        "this asks for your vpdt passphrase again", try: "--secret-fd N, or type it at a prompt")
    case .wrong(let left): Problem("wrong passphrase, \(left) tries left", try: "type it again")
    case .tooSoon(let seconds): Problem("it was wrong just now", try: "wait \(seconds) seconds")
    case .mustChange(let handle):
      Problem(
        "somebody else has set the passphrase of \(handle)",
        try: "set your own first: vpdt person passphrase")
    case .locked(let handle):
      Problem(
        "the passphrase of \(handle) is locked after too many tries (QCVN 12:2026/BCA)",
        try: "an administrator drops it: vpdt person passphrase --drop \(handle)")
    }
  }

  private func lack(_ lack: PassphraseRule.Lack) -> String {
    switch lack {
    case .length: "\(PassphraseRule.shipped.leastLength) characters"
    case .lower: "a small letter"
    case .upper: "a capital"
    case .digit: "a digit"
    case .special: "a special character"
    }
  }
}
