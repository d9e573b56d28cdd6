import Desk
import Office
import Terminal
import Wording

/// What others do to the record while a form about it is open.
extension FormScreen {
  /// What a form was opened upon: nothing is sent over what has happened since.
  struct Grounds {
    /// The document and its last act then; nil for forms that need none.
    var premise: Premise?
    /// The line of that act, or of the one a resumed draft was begun upon; 0 for none.
    var seen: Int64
    /// What stood in the fields then.
    var values: [String: String]
    /// The act that has changed the document since.
    var news: LastAct?
    /// `newsStamp` of the desk when it was looked at last.
    var stamp: Int

    init(_ plan: OfficeForm, at desk: OfficeDesk) throws {
      stamp = try desk.newsStamp()
      premise = try plan.name.premise.map { try desk.premise(on: $0) }
      seen = premise?.last?.sequence ?? 0
      values = plan.initialValues
    }

    /// Stands on what a draft was begun upon, which may have changed since.
    mutating func goBack(to seen: Int64, _ base: [String: String]) {
      values = base
      self.seen = seen
      guard let now = premise?.last, now.sequence != seen else { return }
      news = now
    }
  }

  mutating func noticed() {
    if case .filling = stage { catchUp() }
  }

  /// Looks whether the document or the draft is another one by now.
  mutating func catchUp() {
    guard let now = try? desk.newsStamp(), now != grounds.stamp else { return }
    grounds.stamp = now
    lookForNews()
    lookForOtherDraft()
  }

  mutating func lookForNews() {
    guard let premise = grounds.premise, let now = try? desk.premise(on: premise.document),
      let last = now.last, last.sequence != premise.last?.sequence
    else { return }
    grounds.news = last
  }

  private mutating func lookForOtherDraft() {
    guard let text = keeping.text else { return }
    do {
      guard let kept = try desk.formDraft(keeping.name.text) else {
        keeping.text = nil
        notice = Notice(words.draftGone, isUrgent: true)
        return
      }
      if kept.text != text { keeping.other = (keeping.name, kept) }
    } catch {
      notice = Notice(error, words)
    }
  }

  /// What stands above the keys until it is answered.
  var standingNotice: Notice? {
    guard case .filling = stage else { return nil }
    if let news = grounds.news {
      return Notice(words.changed(plan.about, by: news), isUrgent: true)
    }
    if let other = keeping.other {
      return Notice(words.otherDraft(savedAt: other.draft.savedAt), isUrgent: true)
    }
    return nil
  }

  /// Takes in what others have written since; what was typed here stays.
  mutating func takeInNews() {
    if grounds.news != nil {
      takeInDocument()
    } else if keeping.other != nil {
      takeOtherDraft()
    }
  }

  /// Fields that nobody touched here get the values of the others; where both have written, what is
  /// here stays and what the others wrote is said beside it.
  private mutating func takeInDocument() {
    do {
      let fresh = try workplace.form(named: plan.name.text)
      var grounds = try Grounds(fresh, at: desk)
      grounds.stamp = self.grounds.stamp
      let (base, theirs) = (self.grounds.values, grounds.values)
      var mine = form.values
      var verdicts: [String: FormField.Verdict] = [:]
      var taken: [String] = []
      for field in fresh.fields + Array(fresh.latent.values) {
        let name = field.name
        let (before, now) = (base[name] ?? "", theirs[name] ?? "")
        guard now != before, now != mine[name] ?? "" else { continue }
        if mine[name] ?? "" == before {
          mine[name] = now
          taken.append(FormEntry(rawValue: name).map { words.field($0, in: plan.kind) } ?? name)
        } else {
          verdicts[name] = .doubtful(words.alsoChanged(field.shown(now)))
        }
      }
      let place = form.place
      plan = fresh
      self.grounds = grounds
      form = FormScreen.form(fresh, mine, at: workplace)
      form.takeIn(mine, saying: verdicts)
      form.go(to: place)
      notice = Notice(words.takenIn(taken))
      keepTaken()
    } catch {
      notice = Notice(error, words)
    }
  }

  /// A draft that is kept stands on the new grounds from now on.
  private mutating func keepTaken() {
    guard keeping.savedAt != nil else { return }
    keeping.place = nil
    save()
  }

  /// Goes on with what the other session has typed; what is here is kept beside it.
  private mutating func takeOtherDraft() {
    save()
    guard let other = keeping.other else { return }
    keeping.other = nil
    keeping.name = other.name
    resume((try? desk.formDraft(other.name.text)) ?? other.draft)
    lookForNews()
    if notice == nil { notice = Notice(words.otherDraftTaken) }
  }
}

extension FormField {
  /// A value as the field shows it.
  fileprivate func shown(_ value: String) -> String {
    guard case .choice(let field) = kind else { return value }
    return field.choices.named(value)?.label ?? value
  }
}
