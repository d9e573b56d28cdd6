import Office

extension EnglishWords {
  public func label(_ label: PeopleLabel) -> String {
    switch label {
    case .posts: "Earlier posts"
    case .standingsIn: "Standing in"
    case .authorities: "Authority to sign"
    case .custody: "In custody"
    case .keys: "SSH keys"
    case .openWork: "Open work"
    case .drafts: "Drafts not issued"
    case .minutes: "Minutes of the last hand-over"
    case .head: "head"
    case .inForce: "in force"
    }
  }

  public func nothingHere(_ list: PeopleList) -> String {
    switch list {
    case .units: "No units yet. Add one: vpdt unit add ABBREVIATION --name …"
    case .members: "Nobody belongs to it. Put somebody in: vpdt person move PERSON --unit …"
    case .standingsIn: "Nobody stands in: vpdt person stand-in PERSON --for …"
    case .authorities: "Nobody else may sign: vpdt person authority PERSON --form …"
    case .custody: "No seal is entered: vpdt custody add seal --label …"
    }
  }

  public func scope(_ scope: StandInScope) -> String {
    switch scope {
    case .incoming: "incoming documents"
    case .approval: "approving drafts"
    case .all: "everything"
    }
  }

  public func sort(_ sort: CustodyItem.Sort) -> String {
    switch sort {
    case .seal: "seal"
    case .keyDevice: "key device"
    }
  }

  public func form(_ form: SigningForm) -> String {
    switch form {
    case .direct: "signing as the head"
    case .deputy: "signing as deputy (KT.)"
    case .collective: "signing for a collective (TM.)"
    case .underPower: "signing under a power (TUQ.)"
    case .byOrder: "signing by order (TL.)"
    case .acting: "signing as acting head (Q.)"
    }
  }

  public func withoutBasis(_ signing: Signing, handle: String) -> String {
    "\(form(signing.form)) has no basis entered (\(article(signing.form.rule.article))): "
      + "vpdt person authority \(handle) --form \(signing.form.rawValue) --basis …"
  }

  public func kinds(_ kinds: [DocumentKind]) -> String {
    kinds.isEmpty ? "all kinds" : kinds.map(\.word).joined(separator: ", ")
  }

  public func period(_ validity: Validity) -> String {
    validity.until.map { "\(date(validity.from)) – \(date($0))" } ?? "from \(date(validity.from))"
  }

  public func ended(on day: CivilDate, because reason: String) -> String {
    "ended \(date(day)): \(reason)"
  }

  public func members(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }

  public func place(under parent: Unit?) -> String {
    parent.map { "under \($0.abbreviation)" } ?? ""
  }

  public func closed(on day: CivilDate) -> String { "closed \(date(day))" }

  public func takesPlace(_ standIn: String, of leader: String) -> String {
    "\(standIn) for \(leader)"
  }

  public func deciding(on day: CivilDate, incoming: String, approval: String) -> String {
    "On \(date(day)) submit to: incoming – \(incoming); drafts – \(approval)"
  }

  public func minutes(
    _ event: CustodyEvent, of item: CustodyItem, at office: OfficeFacts
  ) -> [String] {
    let place = office.place.isEmpty ? "" : ", at \(office.place)"
    let serial = item.serial.isEmpty ? "" : ", serial \(item.serial)"
    return [
      office.name.uppercased(), "MINUTES OF HAND-OVER", "",
      "On \(date(event.on))\(place): \(sort(item.sort)) “\(item.label)”\(serial).",
    ] + parties(event.from, event.to)
      + (event.permission.isEmpty ? [] : ["  Permitted by: \(event.permission)"])
      + (event.note.isEmpty ? [] : ["  Note: \(event.note)"])
      + [
        "The receiver keeps and uses the \(sort(item.sort)) at the office's premises "
          + "(Decree 30/2020/NĐ-CP, Art. 32).",
        "Made in two copies, one for each.", "",
      ] + signatures(event.from?.name ?? "", event.to.name)
  }

  public func minutes(_ handOver: HandOver, at office: OfficeFacts) -> [String] {
    let place = office.place.isEmpty ? "" : ", at \(office.place)"
    var work: [String] = []
    var drafts: [String] = []
    var dossiers: [String] = []
    for item in handOver.items {
      switch item {
      case .work(let document, let part):
        let due = document.dueOn.map { ", due \(date($0))" } ?? ""
        work.append(
          "  \(work.count + 1). \(document.title)  \(document.reference)  \(document.subject)"
            + "  (\(self.part(part))\(due))")
      case .draft(let draft):
        drafts.append(
          "  \(drafts.count + 1). \(draft.title)  \(draft.kind.name)  \(draft.subject)")
      case .dossier(let dossier):
        dossiers.append("  \(dossiers.count + 1). \(line(dossier))")
      }
    }
    return [
      office.name.uppercased(), "MINUTES OF WORK HANDED OVER", "",
      "On \(date(handOver.on))\(place) work was handed over.",
    ] + parties(handOver.leaver, handOver.receiver) + ["  Reason: \(handOver.reason)"]
      + (work.isEmpty ? [] : ["Incoming documents in work: \(work.count)"] + work)
      + (drafts.isEmpty ? [] : ["\(label(.drafts)): \(drafts.count)"] + drafts)
      + (dossiers.isEmpty ? [] : ["Dossiers: \(dossiers.count)"] + dossiers)
      + ["Made in two copies, one for each.", ""]
      + signatures(handOver.leaver.name, handOver.receiver.name)
  }

  private func parties(_ from: PostHolder?, _ to: PostHolder) -> [String] {
    (from.map { ["  From: \(named($0))"] } ?? []) + ["  To: \(named(to))"]
  }

  private func named(_ holder: PostHolder) -> String {
    holder.post.isEmpty ? holder.name : "\(holder.name), \(holder.post)"
  }

  private func signatures(_ from: String, _ to: String) -> [String] {
    [besideEachOther("FROM", "TO"), "", "", besideEachOther(from, to)]
  }
}
