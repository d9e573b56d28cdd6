@testable import Office

/// People of a school for the tests of what is around them.
enum Someone {
  static let hung = person(1, "Hùng", [.principal], post: "Hiệu trưởng")
  static let hoa = person(2, "Hòa", [.vicePrincipal, .handler], post: "Phó Hiệu trưởng")
  static let binh = person(3, "Bình", [.vicePrincipal], post: "Phó Hiệu trưởng")
  static let minh = person(4, "Minh", [.groupHead], post: "Tổ trưởng", unit: "TT")
  static let lan = person(5, "Lan", [.clerk], post: "Văn thư", unit: "VP")
  static let thao = person(6, "Thảo", [.handler], post: "Giáo viên", unit: "TT")

  static func person(
    _ id: Int64, _ name: String, _ roles: Set<Role>, post: String, unit: String = ""
  ) -> Person {
    Person(
      id: ID(id), handle: "p\(id)", name: name, post: post, unit: unit, roles: roles,
      account: nil, retiredOn: nil)
  }
}

func day(_ iso: String) -> CivilDate { CivilDate(iso: iso)! }
