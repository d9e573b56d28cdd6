/// What a person does in the office; one person may hold several roles.
///
/// Legal source: Decree 30/2020/NĐ-CP, Art. 6, 13, 24, 32.
public enum Role: String, CaseIterable, Sendable {
  /// Văn thư: the only door in and out.
  case clerk
  /// Hiệu trưởng: directs all records work, signs.
  case principal
  /// Phó hiệu trưởng: signs KT. in the assigned field.
  case vicePrincipal = "vice-principal"
  /// Tổ trưởng: answers for the content of what the group drafts.
  case groupHead = "group-head"
  /// Whoever is given work: teachers and staff.
  case handler
  /// Lưu trữ: dossiers, retention.
  case archiver
  /// Keeps people, bodies and settings.
  case administrator
  /// Reads everything, changes nothing.
  case auditor
}
