import Glibc
import Platform
import Support
import Testing

@Suite struct `A backup that is killed` {
  @Test func `leaves nothing that looks like one, and every one there is restores`() throws {
    let office = try PractiseOffice()
    let made = try office.shell.run(
      """
      for n in $(seq 1 12); do
        { cat "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf"; head -c 200000 /dev/zero; echo "% $n"; } > $n.txt
      done
      vpdt incoming register "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" --attach *.txt --from "Sở GDĐT" \
        --ref 1/SGDĐT --issued 2026-02-27 --type CV --subject "Họp" >/dev/null
      """)
    try #require(made.status == 0, "\(made.lines)")
    let place = office.shell.folder + "/place"
    let words = office.prefix + ["backup", place]
    var longest: Int64 = 100
    for round in 1...max(16, killCount / 5) {
      // The first ones have everything to copy, the later ones what a day brings.
      if round % 4 == 0 { _ = try office.shell.run("rm -f place/files/??/*") }
      let begun = Machine.steadyMilliseconds()
      let process = try office.shell.start(words, answer: "answer")
      usleep(.random(in: 0...UInt32(longest) * 1100))
      process.kill()
      if process.wait() == 0 { longest = Machine.steadyMilliseconds() - begun }
    }
    let last = try office.shell.start(words, answer: "answer")
    #expect(last.wait() == 0)
    let after = try office.shell.run(
      """
      ls -A place/generations | grep -v '^2026-03-02T0900-[0-9a-f]*$'
      ls -A place/files/new
      vpdt backup check place >/dev/null || echo DAMAGED
      for generation in place/generations/*; do
        vpdt restore place ${generation##*/} --into restored >/dev/null || echo "$generation"
        vpdt --office restored check >/dev/null || echo "$generation"
        rm -rf restored
      done
      vpdt backup drill place >/dev/null || echo FAILED
      """)
    #expect(after.lines == [])
    try office.expectSound()
  }

  @Test func `and a restoring that is killed is the office, or not there`() throws {
    let office = try PractiseOffice()
    let made = try office.shell.run(
      """
      vpdt incoming register "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" --from "Sở GDĐT" \
        --ref 1/SGDĐT --issued 2026-02-27 --type CV --subject "Họp" >/dev/null && vpdt backup place
      """)
    try #require(made.status == 0, "\(made.lines)")
    let folder = office.shell.folder
    var longest: Int64 = 200
    for _ in 1...max(12, killCount / 8) {
      let begun = Machine.steadyMilliseconds()
      let process = try office.shell.start(
        ["restore", folder + "/place", "--into", folder + "/restored"], answer: "answer")
      usleep(.random(in: 0...UInt32(longest) * 1100))
      process.kill()
      if process.wait() == 0 { longest = Machine.steadyMilliseconds() - begun }
      if Folders.exists(folder + "/restored") {
        try office.expectSound("restored")
        try Folders.removeAll(folder + "/restored")
      }
    }
    let again = try office.shell.run("vpdt restore place --into restored; ls -A | grep restore")
    #expect(again.lines.last == "restored", "\(again.lines)")
    try office.expectSound("restored")
  }
}

@Suite(.enabled(if: SmallDisk.isAllowed, "mounting a small disk needs root"))
struct `A backup on a disk of its own` {
  @Test func `that is full is refused, and what is there stays whole`() throws {
    let office = try PractiseOffice()
    let register =
      "vpdt incoming register --from 'Sở GDĐT' --issued 2026-03-01 --type CV --subject Họp"
    let stick = office.shell.folder + "/stick"
    try #require(
      try office.shell.run("mkdir stick && mount -t tmpfs -o size=3500k tmpfs stick").status == 0)
    defer { umount2(stick, Int32(MNT_DETACH)) }
    #expect(
      try office.shell.run("vpdt backup stick && \(register) --ref 1/SGDĐT --paper").status == 0)
    let fill = try office.shell.run(
      """
      { cat "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf"; head -c 4000000 /dev/zero; } > large.txt
      \(register) --ref 2/SGDĐT "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" --attach large.txt >/dev/null
      """)
    #expect(fill.status == 0, "\(fill.lines)")
    let result = try office.shell.run("vpdt backup stick")
    #expect(result.status == 1)
    #expect(result.lines.first?.hasSuffix("[file.disk-full]") == true, "\(result.lines)")
    let after = try office.shell.run(
      "ls -A stick/generations | wc -l; vpdt backup check stick; vpdt restore stick --into again")
    #expect(after.status == 0, "\(after.lines)")
    #expect(after.lines.first == "1")
    try office.expectSound()
    try office.expectSound("again")
  }

  @Test func `is restored from where nothing can be written, and not over where a disk begins`()
    throws
  {
    let office = try PractiseOffice()
    let stick = office.shell.folder + "/stick"
    try #require(
      try office.shell.run("mkdir stick && mount -t tmpfs -o size=8m tmpfs stick").status == 0)
    defer { umount2(stick, Int32(MNT_DETACH)) }
    #expect(try office.shell.run("vpdt backup stick/office").status == 0)
    try #require(try office.shell.run("mount -o remount,ro stick").status == 0)
    #expect(try office.shell.run("vpdt backup stick/office").lines[0].hasSuffix("-only]"))
    let result = try office.shell.run(
      "vpdt backup check stick/office && vpdt restore stick/office --into again")
    #expect(result.status == 0, "\(result.lines)")
    try office.expectSound("again")
    let disk = office.shell.folder + "/disk"
    try #require(
      try office.shell.run("mkdir disk && mount -t tmpfs -o size=8m tmpfs disk").status == 0)
    defer { umount2(disk, Int32(MNT_DETACH)) }
    let refused = try office.shell.run("vpdt restore stick/office --into disk")
    #expect(refused.lines.first?.hasSuffix("[restore.mount-point]") == true, "\(refused.lines)")
    #expect(try office.shell.run("vpdt restore stick/office --into disk/office").status == 0)
  }
}
