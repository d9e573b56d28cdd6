import Office

extension EnglishWords {
  public func from(_ origin: Origin) -> String {
    "from \(origin.address)" + (origin.key.map { ", key \($0)" } ?? "")
  }

  public func changed(_ change: JournalChange) -> String {
    "\(change.field): \(change.before ?? "?") → \(change.after)"
  }

  public var noMatchingLines: String { "No line of the journal fits that." }

  public func olderLines(before line: Int64) -> String { "older ones: --before \(line)" }

  public func journalKey(_ key: JournalKey, of organId: String) -> [String] {
    [
      "key for checkpoints since \(date(key.madeAt.date)): \(key.fingerprint)",
      key.allowedSigner(of: organId),
    ]
  }

  public func checkpointMade(_ checkpoint: KeptCheckpoint, at path: String) -> String {
    "wrote the checkpoint of \(checkpoint.place.size) lines to \(path), "
      + (checkpoint.key.map { "signed with \($0)" } ?? "NOT SIGNED")
  }

  public func unsigned(_ lack: CheckpointLack) -> String {
    "the checkpoint is NOT SIGNED: "
      + {
        switch lack {
        case .noKey: "the office has no key for it (vpdt journal key)"
        case .keyOutOfReach: "this account cannot read the office's key"
        case .noProgram: "there is no ssh-keygen"
        case .failed(let why): "ssh-keygen: \(why)"
        }
      }()
  }

  public func extended(_ checkpoint: JournalCheckpoint, by lines: Int64) -> String {
    "since the checkpoint of \(moment(checkpoint.at)) (\(checkpoint.place.size) lines) "
      + (lines == 1 ? "1 line was added" : "\(lines) lines were added") + ", nothing else"
  }

  public func signature(_ signature: CheckpointSignature) -> String {
    switch signature {
    case .unsigned: "the checkpoint is NOT SIGNED: it proves as much as the place it was kept in"
    case .genuine(let key): "signed with the office's key \(key)"
    case .unknownKey(let key):
      "signed with \(key), a key this office DOES NOT KNOW: compare it with what was noted"
    case .unchecked(let key, .noProgram):
      "its signature COULD NOT BE CHECKED: there is no ssh-keygen (key \(key))"
    case .unchecked(let key, .noAnswer(let why)):
      "its signature COULD NOT BE CHECKED: \(why) (key \(key))"
    case .forged: "its signature is WRONG"
    }
  }

  public func standing(ofCheckpoint word: String) -> String {
    switch word {
    case "unsigned": "not signed"
    case "unchecked": "signature NOT CHECKED"
    case "forged": "signature WRONG"
    default: "signed"
    }
  }

  public var noCheckpointsReceived: String { "No body has sent a checkpoint of its journal." }

  public func written(_ checkpoint: ReceivedCheckpoint, to path: String) -> String {
    "wrote the checkpoint of \(checkpoint.bodyName ?? checkpoint.sender) to \(path)"
  }

  public func thing(_ thing: OpenedThing, titled title: String) -> String {
    switch thing {
    case .system: "the office"
    case .incoming: "incoming \(title)"
    case .outgoing: "outgoing \(title)"
    case .dossier: "dossier \(title)"
    }
  }

  public func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  public var nothingOpened: String { "Nobody has opened that yet." }
}
