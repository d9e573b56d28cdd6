import Office

extension VietnameseWords {
  public func from(_ origin: Origin) -> String {
    "từ \(origin.address)" + (origin.key.map { ", khóa \($0)" } ?? "")
  }

  public func changed(_ change: JournalChange) -> String {
    "\(fieldName(change.field)): \(change.before ?? "?") → \(change.after)"
  }

  public var noMatchingLines: String { "Không có dòng nhật ký nào như vậy." }

  public func olderLines(before line: Int64) -> String { "cũ hơn nữa: --before \(line)" }

  public func journalKey(_ key: JournalKey, of organId: String) -> [String] {
    [
      "khóa ký điểm mốc từ \(date(key.madeAt.date)): \(key.fingerprint)",
      key.allowedSigner(of: organId),
    ]
  }

  public func checkpointMade(_ checkpoint: KeptCheckpoint, at path: String) -> String {
    "đã ghi điểm mốc \(checkpoint.place.size) dòng vào \(path), "
      + (checkpoint.key.map { "ký bằng \($0)" } ?? "KHÔNG CÓ CHỮ KÝ")
  }

  public func unsigned(_ lack: CheckpointLack) -> String {
    "điểm mốc KHÔNG CÓ CHỮ KÝ: "
      + {
        switch lack {
        case .noKey: "văn phòng chưa có khóa (vpdt journal key)"
        case .keyOutOfReach: "tài khoản này không đọc được khóa của văn phòng"
        case .noProgram: "thiếu ssh-keygen"
        case .failed(let why): "ssh-keygen: \(why)"
        }
      }()
  }

  public func extended(_ checkpoint: JournalCheckpoint, by lines: Int64) -> String {
    "từ điểm mốc \(moment(checkpoint.at)) (\(checkpoint.place.size) dòng) "
      + "nhật ký chỉ được ghi thêm \(lines) dòng"
  }

  public func signature(_ signature: CheckpointSignature) -> String {
    switch signature {
    case .unsigned: "điểm mốc KHÔNG CÓ CHỮ KÝ: chỉ đáng tin như nơi đã giữ nó"
    case .genuine(let key): "ký bằng khóa của văn phòng \(key)"
    case .unknownKey(let key):
      "ký bằng \(key), khóa mà văn phòng này KHÔNG BIẾT: đối chiếu với dấu khóa đã ghi"
    case .unchecked(let key, .noProgram):
      "CHƯA KIỂM TRA được chữ ký: thiếu ssh-keygen (khóa \(key))"
    case .unchecked(let key, .noAnswer(let why)):
      "CHƯA KIỂM TRA được chữ ký: \(why) (khóa \(key))"
    case .forged: "chữ ký KHÔNG đúng"
    }
  }

  public func standing(ofCheckpoint word: String) -> String {
    switch word {
    case "unsigned": "không có chữ ký"
    case "unchecked": "CHƯA KIỂM TRA chữ ký"
    case "forged": "chữ ký KHÔNG đúng"
    default: "có chữ ký"
    }
  }

  public var noCheckpointsReceived: String { "Chưa cơ quan nào gửi điểm mốc nhật ký." }

  public func written(_ checkpoint: ReceivedCheckpoint, to path: String) -> String {
    "đã ghi điểm mốc của \(checkpoint.bodyName ?? checkpoint.sender) vào \(path)"
  }

  public func thing(_ thing: OpenedThing, titled title: String) -> String {
    switch thing {
    case .system: "văn phòng"
    case .incoming: "VB đến \(title)"
    case .outgoing: "VB đi \(title)"
    case .dossier: "hồ sơ \(title)"
    }
  }

  public func times(_ count: Int) -> String { "\(count) lượt" }

  public var nothingOpened: String { "Chưa ai mở." }
}
