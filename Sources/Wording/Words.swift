import Office

/// Every sentence people read, in one language. A type that lacks one does not compile.
public protocol Words:
  Sendable, DocumentWords, WorkWords, FailureWords, AnswerWords, HelpWords, ScreenWords,
  CalendarWords, DoorWords, PeopleWords, NumberingWords, CirculationWords, FormWords, SecretWords,
  ApprovalWords, LinearWords, FieldWords, RoomWords, ChartWords, BusyWords, ColonWords,
  FurtherWords, VerdictWords, TrustWords, GlanceWords, SignedApprovalWords, KeepingWords,
  BackupWords, SigningWords, ExchangeWords, MessageWords, CarrierWords,
  DossierWords, ArchiveWords, RecordsWords, ServeWords, JournalWords, FindingWords, ReportWords,
  DataWords
{
  var language: Language { get }
}

public enum Language: String, CaseIterable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  public var words: any Words {
    switch self {
    case .vietnamese: VietnameseWords()
    case .english: EnglishWords()
    }
  }
}

public struct VietnameseWords: Words {
  public init() {}
  public var language: Language { .vietnamese }
}

public struct EnglishWords: Words {
  public init() {}
  public var language: Language { .english }
}
