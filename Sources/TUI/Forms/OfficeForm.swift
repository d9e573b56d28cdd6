import Desk
import Office
import Terminal
import Wording

/// A form of the office: its fields, and what sending it does. What is typed on the screen and kept
/// as a draft is the business of `FormScreen`.
struct OfficeForm {
  var name: FormName
  /// What the form and its key are called where its kind does not say it.
  var verb: String?
  /// What the form is about, `42/2026`; empty where it makes something new.
  let about: String
  /// A line under the title, to see what one is deciding on.
  var subject = ""
  var fields: [FormField]
  var required: Set<FormEntry> = []
  /// Fields that appear when the desk asks for them.
  var latent: [FormEntry: FormField] = [:]
  /// What stands in the fields at first.
  var values: [FormEntry: String] = [:]
  /// What is asked before the form is sent; nil sends it at once.
  var question: (FormValues) throws -> String? = { _ in nil }
  let send: (FormValues) throws -> Sent

  var kind: FormKind { name.kind }

  /// What stands in the fields at first, by their names.
  var initialValues: [String: String] {
    Dictionary(values.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 })
  }

  /// The latent fields that these values call for: what was typed into one, and the hour of what is
  /// marked Hỏa tốc.
  func latentFields(for values: FormValues) -> [FormField] {
    FormEntry.allCases.compactMap { entry in
      guard let field = latent[entry] else { return nil }
      return !values.isEmpty(entry) || (entry == .hour && values.isExpress) ? field : nil
    }
  }
}

/// What sending a form has led to.
struct Sent {
  /// One line of what was done.
  let text: String
  /// What the person must look at, a line each.
  var warnings: [String] = []
  var incoming: IncomingDocument?
  var outgoing: OutgoingDocument?
}
