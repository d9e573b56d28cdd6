import Desk
import Office
import Terminal
import Wording

/// The forms of the archive's rooms.
extension Workplace {
  func archiveForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    switch form {
    case .dossierOpen: dossierOpenForm()
    case .dossierPut: try dossierPutForm(about)
    case .dossierClose, .dossierSubmit, .dossierReopen: try dossierStepForm(form, about)
    case .loanAsk: try loanAskForm(about)
    case .loanGrant, .loanRefuse, .loanReturn: try loanStepForm(form, about)
    case .holdPlace: try holdPlaceForm(about)
    case .holdLift: try holdLiftForm(about)
    case .submissionAccept, .submissionSendBack: try submissionForm(form, about)
    default: try disposalForm(form, about)
    }
  }

  // MARK: Dossiers

  private func dossierOpenForm() -> OfficeForm {
    let required: Set<FormEntry> = [.notation]
    let fields = roomFields(required)
    let (desk, words, year) = (desk, words, today.year)
    return further(
      .dossierOpen, "",
      [
        fields.text(.notation), fields.text(.dossierTitle), fields.text(.retentionClass),
        fields.pickDay(.since), fields.text(.remark),
      ], required: required
    ) { values in
      let dossier = try desk.openDossier(
        DossierDraft(
          year: year, notation: values.text(.notation), title: values.text(.dossierTitle),
          classCode: values.text(.retentionClass), startedOn: try values.date(.since),
          note: values.text(.remark)))
      return Sent(text: words.line(dossier))
    }
  }

  private func dossierPutForm(_ about: String) throws -> OfficeForm {
    let dossier = try desk.dossier(named: about)
    let required: Set<FormEntry> = [.way, .document]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .dossierPut, about, title: dossier.name, subject: dossier.title,
      [
        fields.pick(
          .way,
          SecretEntry.Register.allCases.map { register in
            Choice(id: register.rawValue, label: words.register(register))
          }), fields.text(.document), fields.text(.remark),
      ], required: required, values: [.way: SecretEntry.Register.incoming.rawValue]
    ) { values in
      let name = values.text(.document)
      let document: DocumentKey =
        values.text(.way) == SecretEntry.Register.outgoing.rawValue
        ? .outgoing(try desk.outgoing(named: name).id)
        : .incoming(try desk.incoming(named: name).id)
      return Sent(
        text: words.line(try desk.put([document], into: dossier, note: values.text(.remark))))
    }
  }

  private func dossierStepForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    let dossier = try desk.dossier(named: about)
    let required: Set<FormEntry> = form == .dossierReopen ? [.reason] : []
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    let field: FormField =
      switch form {
      case .dossierClose: fields.pickDay(.day)
      case .dossierReopen: fields.notes(.reason)
      default: fields.text(.remark)
      }
    return further(
      form, about, title: dossier.name, subject: dossier.title, [field], required: required
    ) { values in
      switch form {
      case .dossierClose:
        Sent(text: words.line(try desk.close(dossier, endedOn: try values.date(.day))))
      case .dossierReopen:
        Sent(text: words.line(try desk.reopen(dossier, because: values.text(.reason))))
      default:
        Sent(text: words.line(try desk.submit([dossier], note: values.text(.remark))))
      }
    }
  }

  // MARK: Loans

  private func loanAskForm(_ about: String) throws -> OfficeForm {
    let dossier = try desk.dossier(named: about)
    let required: Set<FormEntry> = [.until, .loanPurpose]
    let fields = roomFields(required)
    let (desk, words, today) = (desk, words, today)
    return further(
      .loanAsk, about, title: dossier.name, subject: dossier.title,
      [fields.pickDay(.until), fields.text(.loanPurpose)], required: required
    ) { values in
      let loan = try desk.askLoan(
        of: dossier, until: try values.date(.until) ?? today, for: values.text(.loanPurpose))
      return Sent(text: words.line(loan, on: today))
    }
  }

  private func loanStepForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    let loan = try desk.loan(named: about)
    let required: Set<FormEntry> = form == .loanRefuse ? [.reason] : []
    let fields = roomFields(required)
    let (desk, words, today) = (desk, words, today)
    return further(
      form, about, title: loan.name + "  " + loan.dossierName, subject: loan.purpose,
      form == .loanRefuse ? [fields.notes(.reason)] : [], required: required
    ) { values in
      let loan =
        switch form {
        case .loanGrant: try desk.grant(loan)
        case .loanReturn: try desk.takeBack(loan)
        default: try desk.refuse(loan, because: values.text(.reason))
        }
      return Sent(text: words.line(loan, on: today))
    }
  }

  // MARK: Holds

  private func holdPlaceForm(_ about: String) throws -> OfficeForm {
    let dossier = try desk.dossier(named: about)
    let required: Set<FormEntry> = [.reason]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .holdPlace, about, title: dossier.name, subject: dossier.title,
      [fields.notes(.reason), fields.text(.basis)], required: required
    ) { values in
      Sent(
        text: words.line(
          try desk.hold(
            [.dossier(dossier.id)], because: values.text(.reason), basis: values.text(.basis))))
    }
  }

  private func holdLiftForm(_ about: String) throws -> OfficeForm {
    let hold = try desk.hold(named: about)
    let required: Set<FormEntry> = [.reason]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .holdLift, about, title: hold.name, subject: hold.reason, [fields.notes(.reason)],
      required: required
    ) { Sent(text: words.line(try desk.lift(hold, because: $0.text(.reason)))) }
  }

  // MARK: Hand-over

  private func submissionForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    let submission = try desk.submission(named: about)
    let accepts = form == .submissionAccept
    let required: Set<FormEntry> = accepts ? [] : [.dossier, .reason]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      form, about, title: submission.name, subject: words.line(submission),
      [fields.text(.dossier), accepts ? fields.text(.storePlace) : fields.notes(.reason)],
      required: required
    ) { values in
      let dossiers = try values.dossiers(at: desk)
      return Sent(
        text: words.line(
          accepts
            ? try desk.accept(
              dossiers.isEmpty ? nil : dossiers, of: submission, place: values.text(.storePlace))
            : try desk.sendBack(dossiers, of: submission, because: values.text(.reason))))
    }
  }

  // MARK: Disposal

  private func disposalForm(_ form: FurtherForm, _ about: String) throws -> OfficeForm {
    if form == .disposalPropose { return disposalProposeForm() }
    let disposal = try desk.disposal(named: about)
    let entries: [FormEntry]
    let required: Set<FormEntry>
    switch form {
    case .disposalVote: (entries, required) = ([.agree, .opinion], [.agree])
    case .disposalKeep: (entries, required) = ([.dossier, .reason, .until], [.dossier, .reason])
    default: (entries, required) = ([.decision], [.decision])
    }
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    let secret = SecretInput()
    let asksSecret = form == .disposalDestroy && desk.asksPassphrase
    return further(
      form, about, title: disposal.name, subject: words.line(disposal),
      (asksSecret ? [fields.field(.passphrase, .secret(secret))] : [])
        + entries.map { entry in
          switch entry {
          case .agree:
            fields.pick(
              .agree,
              CouncilMember.Vote.allCases.map { Choice(id: $0.rawValue, label: words.vote($0)) })
          case .reason, .opinion: fields.notes(entry)
          case .until: fields.pickDay(.until)
          default: fields.text(entry)
          }
        }, required: required
    ) { values in
      defer { secret.clear() }
      let done =
        switch form {
        case .disposalVote:
          try desk.vote(
            CouncilMember.Vote(rawValue: values.text(.agree)) ?? .no, on: disposal,
            opinion: values.text(.opinion))
        case .disposalKeep:
          try desk.keep(
            try desk.dossier(named: values.text(.dossier)), on: disposal,
            until: try values.date(.until), because: values.text(.reason))
        case .disposalDecide: try desk.decide(disposal, reference: values.text(.decision))
        default:
          try secret.withBytes {
            try desk.destroy(disposal, decision: values.text(.decision), typed: $0)
          }
        }
      return Sent(text: words.line(done))
    }
  }

  private func disposalProposeForm() -> OfficeForm {
    let required: Set<FormEntry> = [.keptIn]
    let fields = roomFields(required)
    let (desk, words) = (desk, words)
    return further(
      .disposalPropose, "", [fields.text(.dossier), fields.text(.keptIn)], required: required
    ) { values in
      let dossiers = try values.dossiers(at: desk)
      return Sent(
        text: words.line(
          try desk.proposeDisposal(
            of: dossiers.isEmpty ? nil : dossiers,
            keptIn: try desk.dossier(named: values.text(.keptIn)))))
    }
  }
}

extension FormValues {
  /// The dossiers named in a form, with commas or blanks between them.
  fileprivate func dossiers(at desk: OfficeDesk) throws -> [Dossier] {
    try text(.dossier).split { $0 == "," || $0 == " " }.map {
      try desk.dossier(named: String($0))
    }
  }
}
