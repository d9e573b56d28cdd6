import Office

/// What is said of packages of archived records.
public protocol ArchiveWords {
  func made(_ receipt: PackageReceipt) -> String
  /// What a look at a package has shown, in one line.
  func result(_ report: PackageReport) -> String
  func line(_ finding: PackageFinding) -> String
  func leftOut(_ count: Int) -> String
}
