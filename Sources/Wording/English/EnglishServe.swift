import Office

extension EnglishWords {
  public func trayTaken(_ name: String, size: Int) -> String {
    "In your tray: \(name), \(self.size(size)). In commands and forms it is tray:\(name)"
  }

  public func trayRemoved(_ name: String) -> String { "Out of your tray: \(name)" }
  public var trayEmpty: String {
    "Your tray is empty. From your computer: vpdt tray put NAME <FILE"
  }

  public func limited(_ name: String, to people: [Person]) -> String {
    people.isEmpty
      ? "\(name) is limited to nobody: everybody who reads documents sees it"
      : "\(name) is limited to: " + people.map(\.name).joined(separator: ", ")
        + "; clerk, principal, archiver and auditor see it by their duty"
  }

  public func warning(_ change: RightsChange) -> String {
    "\(change.personName): roles changed from \(roles(change.before)) to \(roles(change.after)) by "
      + "\(change.changedBy) on \(date(change.changedAt.date)), not confirmed by the principal "
      + "(vpdt person confirm)"
  }

  public func rightsWaiting(_ change: RightsChange) -> String {
    "! rights of \(change.personName) changed by \(change.changedBy), to be confirmed by the principal"
  }

  public func rightsConfirmed(_ name: String) -> String { "The rights of \(name) are confirmed." }

  public func rightsLine(_ right: Right) -> String {
    switch right {
    case .giveRoles: "takes people in, gives roles, lets go"
    case .keepPeople: "posts, units, standing in, authority to sign, keys"
    case .confirmRights: "confirms changes of rights"
    case .handOver: "makes somebody's hand-over"
    case .keepBooks: "calendar, terms, kinds, address book"
    case .keepSettings: "settings"
    case .keepTrust: "trusted certificates"
    case .keepCarriers: "carriers of bundles"
    case .keepNumbering: "sequences of numbers, councils"
    case .keepCustody: "seals and key devices"
    case .keepDoor: "what comes in and goes out"
    case .closeRegister: "closes and prints registers"
    case .makeCopies: "copies"
    case .keepSecrets: "state secrets"
    case .scrubFiles: "keeps the files"
    case .draftPlan: "drafts the file plan"
    case .approvePlan: "approves the file plan"
    case .confirmRetention: "confirms retention terms"
    case .keepArchive: "the archive"
    case .makeBackup: "backups"
    case .importData: "takes old registers in"
    case .exportData: "hands all data over"
    case .openData: "opens issued documents to everybody"
    case .review: "the quarterly review of safety"
    case .readJournal: "reads the journal"
    case .readWholeJournal: "reads what each line of the journal says"
    case .takeCheckpoint: "takes checkpoints of the journal away"
    case .write: "enters anything at all"
    case .read: "reads documents"
    case .readLimited: "reads what is limited to named people"
    case .limit: "limits documents and dossiers to named people"
    case .seeReports: "sees reports, those on the work of people too"
    }
  }

  public func name(_ subject: HealthPoint.Subject) -> String {
    switch subject {
    case .folderMode: "who may look into the folder"
    case .folderOwner: "whose folder it is"
    case .umask: "mask of new files"
    case .database: "database"
    case .diskSpace: "room on the disk"
    case .clock: "clock"
    case .locale: "locale"
    case .idleAccounts: "people nobody came as for 45 days"
    case .passphrases: "people without a passphrase of their own"
    case .rights: "rights to be confirmed"
    case .keys: "SSH keys older than two years"
    case .openssl: "openssl (3.0 or later)"
    case .sshKeygen: "ssh-keygen (8.2 or later)"
    case .backup: "a backup within seven days"
    case .drill: "a restoring tried within the quarter"
    case .files: "stored files read again"
    case .checkpoint: "checkpoint of the journal"
    case .settings: "settings of safety that were loosened"
    case .review: "a review of safety within the quarter"
    }
  }

  public func name(_ state: HealthPoint.State) -> String {
    switch state {
    case .fine: "fine"
    case .attention: "LOOK AT IT"
    case .unknown: "not known"
    }
  }

  public func sudoNotes(isEmpty: Bool) -> [String] {
    isEmpty
      ? ["Nobody has an account of this machine yet: vpdt person add … --account NAME"]
      : [
        "Into /etc/sudoers.d/vpdt by visudo -f; made by the service account.",
        "To the terminal: sudo -u SERVICE-ACCOUNT and the whole line behind the =; the README says how to send a command.",
      ]
  }

  public var nobodyIdle: String { "Something was done in everybody's name within 45 days." }

  public func reviewed(_ review: SecurityReview) -> String {
    let open = review.count(.attention)
    return "The review is written to \(review.path): \(review.points.count) points, "
      + (open == 0 ? "none to be looked at" : "\(open) to be looked at")
      + (review.dossierName.isEmpty ? "" : "; filed in \(review.dossierName)")
  }

  public func problem(_ error: LimitError) -> Problem {
    switch error {
    case .nobody: Problem("nobody is named", try: "--to PERSON,…")
    case .open(let name): Problem("\(name) is not limited to anybody", try: "vpdt limit show")
    case .throughPlan(let name, let part):
      Problem(
        "\(name) is limited through the file plan, \(part)", try: "vpdt limit lift plan \(part)")
    case .notNamed:
      Problem(
        "there is no such document for you", try: "ask the clerk or the principal, who may name you"
      )
    case .nothingToConfirm(let name):
      Problem("no change of \(name)'s rights waits", try: "vpdt person list")
    }
  }

  public func problem(_ error: TrayError) -> Problem {
    switch error {
    case .badName(let name):
      Problem(
        "“\(name)” cannot be the name of a file in a tray",
        try: "a plain name of at most 200 bytes, without / and no dot before it")
    case .missing(let name): Problem("there is no \(name) in your tray", try: "vpdt tray list")
    case .exists(let name):
      Problem("\(name) is in your tray already", try: "another name, or --replace")
    case .full(let limit):
      Problem("your tray holds \(limit) files already", try: "vpdt tray remove NAME")
    case .pathsClosed(let path):
      Problem(
        "over SSH a path would be the machine's, not yours: \(path)",
        try: "vpdt tray put NAME <FILE from your computer, then tray:NAME; tray get brings back")
    }
  }
}
