import Office

/// Whether `id` has one of the forms of a body's identifier.
///
/// `000.00.00.H29` (QCVN 102:2016), `H29.123.7` (Decision 20/2020/QĐ-TTg), or the 10 to 13 digits of
/// an enterprise's tax code. Others occur; they are read with a warning and not written.
public func isOrganIdentifier(_ id: String) -> Bool {
  let isTaxCode =
    (10...13).contains(id.utf8.count) && id.utf8.allSatisfy { (0x30...0x39).contains($0) }
  return isTaxCode || OrganIdentifier(id) != nil
}
