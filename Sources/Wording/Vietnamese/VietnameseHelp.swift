import Office

extension VietnameseWords {
  public func summary(_ topic: CommandTopic) -> String {
    switch topic {
    case .initialize: "lập một văn phòng mới"
    case .personAdd: "thêm một người"
    case .personList: "ai làm gì trong văn phòng"
    case .personRole: "đổi vai trò của một người"
    case .personRetire: "cho một người nghỉ"
    case .personPassphrase:
      "đặt mật khẩu vpdt của mình; --first: mật khẩu ban đầu cho ai; --drop: bỏ mật khẩu"
    case .personShow: "xem một người: bộ phận, chức vụ, ủy quyền, quyền ký, việc chưa xong"
    case .personPost: "đổi chức vụ, nói lý do"
    case .personMove: "chuyển một người sang bộ phận khác"
    case .personHandOver: "bàn giao toàn bộ việc chưa xong, in biên bản"
    case .personKeyAdd: "ghi khóa SSH của một người, để vào và ký"
    case .personKeyAuthorized: "các dòng authorized_keys cho sshd"
    case .personKeyList: "các khóa SSH, cả khóa đã bỏ"
    case .personKeyRemove: "bỏ một khóa SSH; điều đã ký vẫn còn"
    case .standIn: "ủy quyền cho một người thay hiệu trưởng hoặc phó hiệu trưởng"
    case .standInEnd: "thôi ủy quyền trước hạn"
    case .standInList: "ai thay ai, hôm nay trình ai"
    case .authority: "giao quyền ký: KT, TL, TUQ, Q, TM"
    case .authorityEnd: "thôi một quyền ký"
    case .authorityList: "ai được ký, khối chữ ký in thế nào"
    case .unitAdd: "thêm một bộ phận (tổ)"
    case .unitMove: "đưa một bộ phận vào bộ phận khác"
    case .unitRename: "đổi tên một bộ phận"
    case .unitClose: "đóng một bộ phận không còn ai"
    case .unitList: "cây bộ phận"
    case .custodyAdd: "ghi một con dấu hoặc thiết bị lưu khóa của cơ quan"
    case .custodyHandOver: "bàn giao con dấu, thiết bị; in biên bản"
    case .custodyList: "ai đang giữ con dấu, thiết bị nào"
    case .custodyShow: "các lần bàn giao một con dấu, thiết bị"
    case .bodyAdd: "thêm một cơ quan vào sổ địa chỉ"
    case .bodyList: "sổ địa chỉ"
    case .bodyEdit: "sửa một cơ quan trong sổ địa chỉ"
    case .bodyClose: "đóng một cơ quan, không gửi đến nữa"
    case .bodyGroup: "lập nhóm nơi nhận; không có tên thì in các nhóm"
    case .settingList: "các cài đặt của văn phòng"
    case .settingSet: "đổi một cài đặt"
    case .screenShow: "màn hình của tôi: màu, con trỏ, chuột, phím"
    case .screenSet:
      "đổi màn hình của tôi: theme, cursor, panel, mouse, escape, key.incoming.submit"
    case .calendarList: "lịch nghỉ của một năm, đã xác nhận hay chưa"
    case .calendarSet: "ghi một ngày nghỉ, ngày làm bù"
    case .calendarDrop: "bỏ một ngày trong lịch nghỉ, nói lý do"
    case .calendarConfirm: "xác nhận lịch nghỉ của một năm theo thông báo"
    case .deadlineList: "bảng thời hạn, với căn cứ"
    case .deadlineSet: "đặt thời hạn của cơ quan"
    case .deadlineDrop: "bỏ thời hạn cơ quan đã đặt, nói lý do"
    case .numberingShow: "các dãy số văn bản đi của một năm, số kế tiếp"
    case .numberingSet: "chia các loại văn bản thành dãy số, cho năm chưa có số nào"
    case .kindAdd: "thêm một loại văn bản chuyên ngành"
    case .kindList: "các loại văn bản"
    case .kindClose: "thôi dùng một loại văn bản từ một ngày"
    case .kindOpen: "dùng lại một loại văn bản từ một ngày"
    case .councilAdd: "thêm hội đồng, ban, tổ ban hành văn bản với con dấu của trường"
    case .councilList: "các hội đồng, ban, tổ ban hành văn bản"
    case .councilClose: "giải thể một hội đồng, ban, tổ"
    case .incomingRegister: "vào sổ văn bản đến, lấy số đến"
    case .incomingList: "sổ đăng ký văn bản đến"
    case .incomingShow: "xem một văn bản đến"
    case .incomingNext: "bây giờ ai làm được gì với văn bản đến, việc khác vì sao chưa"
    case .incomingReturn: "trả lại văn bản ngay khi tiếp nhận, không lấy số đến"
    case .incomingLog: "sổ tiếp nhận: mọi văn bản đã đến, vào sổ hay trả lại"
    case .incomingSlip: "phiếu trả lại, hoặc dấu ĐẾN và phiếu giải quyết văn bản đến"
    case .incomingCorrect: "đính chính một mục của sổ đến, giữ giá trị cũ"
    case .incomingStrike: "gạch bỏ một mục của sổ đến; số không cấp lại"
    case .incomingAttach: "gắn thêm văn bản điện tử hoặc bản quét"
    case .incomingAddPaper: "bản giấy đến sau bản điện tử, cùng một số đến"
    case .incomingReturnedOriginal: "ghi đã trả bản gốc của văn bản xem xong trả lại"
    case .incomingRecalled: "cơ quan ban hành thu hồi văn bản: đồng ý (hủy) hoặc từ chối"
    case .incomingReplaced: "văn bản đã có văn bản khác thay"
    case .incomingField: "thêm một trường dữ liệu đặc tả cho văn bản đến"
    case .incomingSubmit: "trình văn bản đến"
    case .incomingAssign: "giao xử lý: chủ trì, phối hợp, thời hạn, ý kiến"
    case .incomingHandBack: "trả lại văn thư, nói lý do"
    case .incomingFile: "lưu để biết, không phải xử lý"
    case .incomingAccept: "nhận việc"
    case .incomingRefuse: "từ chối việc được giao, nói lý do"
    case .incomingDelegate: "tổ trưởng giao cho người của tổ"
    case .incomingProgress: "ghi tiến độ"
    case .incomingOpine: "ý kiến của người phối hợp"
    case .incomingReport: "báo kết quả, chờ xác nhận"
    case .incomingResolve: "báo xong, với kết quả"
    case .incomingConfirm: "xác nhận kết quả"
    case .incomingSendBack: "yêu cầu làm lại, nói lý do"
    case .incomingReopen: "mở lại việc đã xong"
    case .incomingReassign: "giao lại cho người khác, nói lý do"
    case .incomingWithdraw: "thu hồi việc đã giao, nói lý do"
    case .incomingExtend: "đổi hạn xử lý, nói lý do"
    case .incomingUrge: "đôn đốc"
    case .incomingAcknowledge: "đã đọc văn bản gửi để biết"
    case .outgoingDraft: "soạn thảo văn bản đi"
    case .outgoingRevise: "thay tệp của dự thảo bằng bản mới"
    case .outgoingList: "sổ đăng ký văn bản đi"
    case .outgoingShow: "xem một văn bản đi"
    case .outgoingNext: "bây giờ ai làm được gì với văn bản đi, việc khác vì sao chưa"
    case .outgoingCheckForm: "kiểm tra thể thức của dự thảo hoặc bản đã ký"
    case .outgoingSubmit: "trình duyệt"
    case .outgoingNumber: "cấp số, giữ số để ghi vào tệp trước khi ký"
    case .outgoingApprove: "duyệt bản hiện tại, đúng từng tệp"
    case .outgoingReturn: "trả lại dự thảo, nói lý do"
    case .outgoingAttachSigned: "gắn tệp đã ký số"
    case .outgoingSign: "ký số tệp đã duyệt ngay trên máy này, rồi gắn vào"
    case .outgoingTimestamp: "xin và gắn dấu thời gian cho chữ ký số cuối cùng"
    case .outgoingIssue: "phát hành đến các nơi nhận"
    case .outgoingField: "thêm một trường dữ liệu đặc tả cho văn bản đi"
    case .registerPrint: "in cả một sổ của năm, đủ các cột của mẫu"
    case .registerClose: "khóa sổ của một năm đã hết"
    case .registerSigned: "ghi ai đã ký xác nhận sổ đã in"
    case .registerReopen: "mở lại sổ đã khóa, nói lý do"
    case .registerList: "các sổ đã khóa, và có còn như khi khóa không"
    case .outgoingAmendDraft: "sửa dữ liệu của dự thảo chưa có số: loại, trích yếu, độ khẩn, đơn vị"
    case .outgoingRelease: "bỏ số đang giữ; số bị gạch trong sổ với lý do"
    case .outgoingWaste: "gạch số kế tiếp của một dãy, khi số bị hỏng mà không có văn bản"
    case .copyAdd: "vào sổ bản sao y, sao lục, trích sao, lấy số"
    case .copyList: "sổ đăng ký bản sao"
    case .copyShow: "nội dung ghi trên bản sao"
    case .copyStrike: "gạch một bản sao trong sổ, nói lý do"
    case .outgoingRecipients: "định trước nơi nhận"
    case .outgoingAsk: "xin ý kiến về dự thảo, cùng lúc hoặc lần lượt"
    case .outgoingAskWithdraw: "thôi chờ một ý kiến, nói lý do"
    case .outgoingVisa: "cho ý kiến về dự thảo"
    case .outgoingVouch: "nhận trách nhiệm về nội dung hoặc thể thức của bản hiện tại"
    case .outgoingEdit: "người duyệt đưa vào bản đã sửa"
    case .outgoingVersions: "các bản của dự thảo: ai, lúc nào, vì sao"
    case .outgoingDiff: "so chữ của hai bản"
    case .outgoingCancel: "hủy dự thảo, gạch số nếu có"
    case .outgoingDelivered: "ghi tình trạng ở một nơi nhận"
    case .outgoingInform: "chuyển cho người trong trường để biết, để thực hiện"
    case .outgoingAcknowledge: "xác nhận đã biết"
    case .outgoingPaperFiled: "ghi đã in, đóng dấu và lưu bản giấy"
    case .outgoingFile: "lưu văn bản"
    case .outgoingOrderRecall: "ra lệnh thu hồi"
    case .outgoingRecall: "thu hồi ở mọi nơi đã nhận, đóng băng văn bản"
    case .outgoingReplace: "ghi văn bản sau thay thế văn bản này"
    case .outgoingAmend: "ghi văn bản sau sửa đổi, bổ sung văn bản này"
    case .outgoingCorrect: "ghi công văn đính chính văn bản này"
    case .approvalStatement: "in lời quyết định duyệt để ký bằng khóa SSH ở nhà"
    case .approvalAttach: "nhận chữ ký trên lời quyết định; chưa duyệt thì đó là duyệt"
    case .approvalVerify: "kiểm tra chữ ký trên quyết định duyệt"
    case .discuss: "trao đổi về một văn bản, nhắc người khác bằng @"
    case .secretFreeze: "đóng băng một văn bản có bí mật nhà nước đã lọt vào"
    case .secretList: "các văn bản đã đóng băng, còn nằm trong gói nào"
    case .secretTakeOut: "đưa văn bản đã đóng băng ra khỏi hệ thống, khi đã vào sổ mật riêng"
    case .planMake: "lập danh mục hồ sơ của năm: từ mẫu, tệp CSV hoặc năm trước"
    case .planApprove: "duyệt danh mục hồ sơ"
    case .planShow: "danh mục hồ sơ của năm; --csv để mở bằng bảng tính"
    case .planSubmit: "trình danh mục hồ sơ"
    case .planReturn: "trả lại danh mục đang trình, nêu lý do"
    case .planIssue: "ghi quyết định ban hành danh mục hồ sơ"
    case .planAdd: "bổ sung hồ sơ vào danh mục đã duyệt, nêu lý do"
    case .planChange: "sửa một hồ sơ chưa mở trong danh mục, nêu lý do"
    case .planDrop: "bỏ một hồ sơ chưa mở khỏi danh mục, nêu lý do"
    case .planTasks: "kế hoạch văn thư, lưu trữ năm: việc nào xong, việc nào còn"
    case .dossierList: "các hồ sơ, mới nhất trước"
    case .dossierShow: "một hồ sơ: dữ liệu, mục lục văn bản, điều gì còn cản kết thúc"
    case .dossierOpen: "mở hồ sơ"
    case .dossierPut: "đưa văn bản vào hồ sơ"
    case .dossierFile: "đưa tệp không có trong sổ vào hồ sơ: sổ đã in, bản số hóa"
    case .dossierMove: "đổi thứ tự văn bản trong hồ sơ"
    case .dossierTakeOut: "đưa văn bản ra khỏi hồ sơ"
    case .dossierClose: "kết thúc hồ sơ"
    case .dossierReopen: "mở lại hồ sơ đã kết thúc, nêu lý do"
    case .dossierLengthen: "kéo dài thời hạn lưu trữ của hồ sơ, nêu lý do"
    case .dossierEvent: "ghi ngày làm mốc tính thời hạn: hết hợp đồng, hết hiệu lực"
    case .dossierAmend: "sửa tiêu đề, nhóm thời hạn, người lập … khi còn mở"
    case .dossierNext: "làm được gì với hồ sơ, và vì sao không"
    case .dossierRule: "văn bản tự vào hồ sơ: của ai, loại gì, có chữ gì, cùng việc"
    case .dossierSuggest: "văn bản xong chưa vào hồ sơ, và hồ sơ hợp nhất"
    case .dossierCopy: "đưa vào hồ sơ bản chuyển định dạng của một văn bản trong đó"
    case .dossierCertify: "thay bản số hóa bằng chính nó có chữ ký số của cơ quan"
    case .dossierScan: "đưa một thư mục bản số hóa vào hồ sơ, theo danh sách CSV"
    case .form: "các mẫu in; in một mẫu ra .fodt, .txt, .pdf, .docx"
    case .dossierExport: "kết xuất cả hồ sơ: tệp theo ngày, ho-so.xml, mã băm"
    case .dossierSubmit: "nộp hồ sơ vào lưu trữ, lập biên bản"
    case .dossierKeep: "lãnh đạo cho giữ lại hồ sơ đến hạn nộp"
    case .dossierTransfer: "ghi nộp hồ sơ vào lưu trữ lịch sử"
    case .submissionList: "các lần nộp lưu"
    case .submissionShow: "một lần nộp lưu, từng hồ sơ"
    case .submissionAccept: "lưu trữ nhận, tất cả hoặc từng hồ sơ"
    case .submissionSendBack: "lưu trữ trả lại từng hồ sơ, nêu lý do"
    case .loanAsk: "xin mượn hồ sơ trong lưu trữ"
    case .loanGrant: "cho mượn"
    case .loanRefuse: "không cho mượn, nêu lý do"
    case .loanReturn: "nhận lại hồ sơ đã cho mượn"
    case .loanList: "hồ sơ đang mượn, đang xin mượn"
    case .holdPlace: "phong tỏa hồ sơ, văn bản, nhóm: không ai chuyển, sửa, hủy được"
    case .holdLift: "gỡ phong tỏa, nêu lý do"
    case .holdList: "các lệnh phong tỏa"
    case .holdShow: "một lệnh phong tỏa nằm trên những gì"
    case .retentionList: "bảng thời hạn lưu trữ, nguồn và đã xác nhận hay chưa"
    case .retentionConfirm: "xác nhận hoặc đặt thời hạn của một nhóm, nêu văn bản"
    case .retentionDue:
      "hồ sơ đến hạn nộp lưu, hết thời hạn, vĩnh viễn, chưa xác nhận …, kèm giải thích"
    case .retentionImport: "nhập bảng thời hạn từ tệp: xem trước thay đổi, rồi --accept"
    case .retentionExport: "bảng thời hạn ra tệp, để sửa rồi nhập lại"
    case .disposalPropose: "đề nghị hủy hồ sơ hết thời hạn"
    case .disposalList: "các danh mục hủy"
    case .disposalShow: "một danh mục hủy: Hội đồng, quyết định, từng hồ sơ"
    case .disposalNext: "còn thiếu gì trước khi hủy"
    case .disposalExplain: "bản thuyết minh"
    case .disposalCouncil: "lập Hội đồng xét hủy tài liệu"
    case .disposalVote: "biểu quyết; không tán thành thì nêu ý kiến"
    case .disposalOpinion: "ý kiến của cơ quan có thẩm quyền"
    case .disposalKeep: "giữ lại một hồ sơ, nêu lý do"
    case .disposalDecide: "quyết định hủy"
    case .disposalRevoke: "rút quyết định chưa thực hiện"
    case .disposalWithdraw: "rút cả danh mục: mọi hồ sơ ở lại"
    case .disposalDestroy: "thực hiện hủy: người khác người quyết định, ghi lại số quyết định"
    case .disposalFiles: "mã băm các tệp đã hủy, tệp nào còn giữ và vì sao"
    case .archivePackage: "đóng gói hồ sơ đã kết thúc để nộp lưu (METS, EAD)"
    case .archiveVerify:
      "kiểm tra gói lưu trữ hoặc túi BagIt: thiếu, thừa, bị sửa; không cần văn phòng"
    case .importRegister: "nhập sổ đăng ký cũ từ bảng tính: xem trước bằng --dry-run"
    case .export: "kết xuất toàn bộ dữ liệu của văn phòng cho chương trình khác"
    case .openData: "xuất dữ liệu mở của văn phòng kèm mô tả danh mục"
    case .openDataMark: "công khai một văn bản đã ban hành"
    case .openDataUnmark: "thôi công khai một văn bản, ghi lý do"
    case .openDataList: "các văn bản đang công khai"
    case .exchangeExport: "xuất gói chuyển giao cho một cơ quan"
    case .exchangeImport: "nhập gói, gói tin edXML, hoặc tất cả trong inbox"
    case .exchangeList: "các gói đã xuất"
    case .exchangeRequests: "yêu cầu thu hồi, lấy lại, cập nhật, thay thế của nơi gửi"
    case .exchangeAnswer: "đồng ý (15) hoặc từ chối (16) một yêu cầu"
    case .exchangeUnmatched: "trạng thái nhận được mà không khớp văn bản nào"
    case .exchangeMessage: "ghi gói tin đã nhận ra tệp, nguyên từng byte"
    case .exchangeProfile: "hệ thống của một cơ quan muốn nhận gói tin thế nào"
    case .exchangeCarrier: "chương trình chuyển gói đến, lấy gói từ một cơ quan"
    case .exchangeSend: "lập gói những gì đang chờ và chuyển đi"
    case .exchangeReceive: "lấy gói về và nhập mọi thứ trong inbox"
    case .exchangeStatus: "gói và văn bản đang đi: đã chuyển, đã đến, đã vào sổ, bị từ chối"
    case .journalList: "nhật ký, mới nhất trước"
    case .journalShow: "tra nhật ký: ai, việc gì, lúc nào, từ đâu, trước và sau"
    case .journalVerify: "kiểm tra chuỗi băm của nhật ký"
    case .journalExport: "in nhật ký để ai cũng kiểm tra được bằng sha256sum"
    case .journalKey: "khóa mà văn phòng dùng để ký điểm mốc của nhật ký"
    case .journalCheckpoint: "lập điểm mốc của nhật ký để người khác giữ"
    case .journalReceived: "điểm mốc nhật ký mà cơ quan khác đã gửi"
    case .journalOpenings: "số lượt mở văn phòng, văn bản, hồ sơ"
    case .agenda: "việc đang chờ"
    case .news: "tin mới về việc của tôi"
    case .chart: "việc theo người, quá hạn theo tuần, vào sổ theo tháng"
    case .reportList: "các báo cáo"
    case .reportShow: "số liệu của một báo cáo trong một kỳ: bảng, CSV, JSON, .fodt"
    case .reportWhy: "những văn bản đằng sau một con số của báo cáo"
    case .reportCheck: "xem tệp báo cáo tự viết sai ở dòng nào"
    case .reportAdd: "thêm một báo cáo tự viết cho cơ quan"
    case .search: "tìm trong hai sổ, không cần gõ dấu"
    case .savedAdd: "lưu một phép tìm dưới một tên; tìm lại bằng search @TÊN"
    case .savedList: "các phép tìm đã lưu: của bạn và dùng chung"
    case .savedDrop: "bỏ một phép tìm đã lưu"
    case .related: "văn bản liên quan: trả lời, viện dẫn, được viện dẫn"
    case .textRead: "đọc chữ trong các tệp (--scans: cả bản quét) để tìm theo nội dung"
    case .textStatus: "bao nhiêu tệp đã đọc, là bản quét, hay còn chờ"
    case .check:
      "đối chiếu cơ sở dữ liệu, tệp, mã băm, nhật ký, số, chỉ mục; --quick bỏ qua nội dung tệp"
    case .trustAdd: "tin một nơi cấp chứng thư, hoặc ghi chứng thư ai dùng để ký"
    case .trustList: "cơ quan tin những nơi cấp chứng thư nào"
    case .trustRemove: "thôi tin một nơi cấp chứng thư, nói lý do"
    case .fileVerify: "kiểm tra chữ ký trong tệp của một văn bản, hoặc của mọi văn bản"
    case .fileVerdicts: "các lần kiểm tra chữ ký của một văn bản, đổi khi nào, vì sao"
    case .fileScrub: "đọc lại các tệp trong kho, tìm tệp bị thay đổi hoặc mất"
    case .fileDigest: "thêm mã băm thứ hai, SHA-512, cho mọi tệp trong kho"
    case .evidenceRenew: "lập gốc trên mã băm của mọi tệp, để xin dấu thời gian"
    case .evidenceAttach: "nhận trả lời của nơi cấp dấu thời gian"
    case .evidenceList: "các gốc và dấu thời gian của chúng"
    case .evidenceShow:
      "chứng minh tệp của một văn bản đã có từ bao giờ, kiểm tra được không cần vpdt"
    case .backup: "sao lưu văn phòng ra nơi khác trong lúc mọi người vẫn làm; chỉ chép tệp mới"
    case .backupList: "các bản sao lưu ở một nơi; không cần văn phòng"
    case .backupCheck: "đọc lại một hoặc mọi bản sao lưu, so từng mã băm; không cần văn phòng"
    case .backupDrill: "phục hồi thử bản mới nhất, so với văn phòng, ghi kết quả vào nhật ký"
    case .restore:
      "phục hồi văn phòng từ bản sao lưu vào thư mục mới, kiểm tra hết; không cần văn phòng"
    case .edxmlShow: "xem gói tin edXML ghi những gì; không cần văn phòng nào"
    case .edxmlCheck: "xem nơi nhận khó tính sẽ bắt lỗi gì ở gói tin edXML; không cần văn phòng nào"
    case .pdfVerify: "kiểm tra chữ ký số trong tệp PDF, nêu chứng cứ; không cần văn phòng nào"
    case .pdfSign: "ký số một tệp PDF trên máy mình; không cần văn phòng nào"
    case .pdfTimestamp: "xin và gắn dấu thời gian cho chữ ký số cuối cùng của tệp"
    case .doctor: "máy này có những chương trình nào giúp vpdt, thiếu thì mất gì"
    case .personConfirm: "hiệu trưởng xác nhận thay đổi quyền của một người"
    case .limitSet: "hạn chế một văn bản, hồ sơ cho người được nêu tên"
    case .limitLift: "bỏ hạn chế"
    case .limitShow: "ai thấy một văn bản, hồ sơ"
    case .rights: "bảng quyền: ai được làm gì, theo điều nào"
    case .serve: "lệnh sshd chạy cho người đến bằng khóa: mở màn hình, hoặc làm lệnh gửi kèm"
    case .trayPut: "gửi một tệp vào khay của mình (đọc từ đầu vào chuẩn)"
    case .trayGet: "lấy một tệp trong khay ra đầu ra chuẩn"
    case .trayList: "các tệp trong khay của mình"
    case .trayRemove: "bỏ một tệp khỏi khay"
    case .demo: "lập một văn phòng mẫu để xem thử"
    case .help: "hướng dẫn"
    }
  }

  public func notes(_ topic: CommandTopic) -> [String] {
    switch topic {
    case .initialize:
      [
        "Người chạy lệnh thành người quản trị đầu tiên, và giữ sổ cho đến khi có văn thư.",
        "--rehearsal lập văn phòng tập dượt: có sẵn người đóng vai; chỉ ở đó mới có --as và --now.",
      ]
    case .importRegister:
      [
        "Sổ văn bản đến, hoặc sổ văn bản đi với --outgoing; .csv ngăn ô bằng , ; hoặc tab, UTF-8 hoặc UTF-16, hoặc .xlsx.",
        "--map TIÊU ĐỀ=TRƯỜNG cho tiêu đề chưa nhận ra, được nhớ cho tệp sau; TRƯỜNG: number arrived issuer reference own-number symbol issued kind subject receiver forwarded receipt signer recipients file-copy copies note, - là bỏ.",
        "Của .xlsx đọc trang tính đầu tiên có tiêu đề của sổ và kể các trang khác cũng là sổ; --sheet N đọc trang thứ N.",
        "Nhập hết hoặc thôi; --good-rows chỉ nhập dòng tốt và kể các dòng còn lại. Nhập lại tệp cũ thì không thêm gì.",
        "Chỉ cho những năm văn phòng chưa tự cấp số nào; số sau nối tiếp số lớn nhất.",
      ]
    case .export:
      [
        "--format csv|json|sqlite|postgres vào thư mục mới --to; --schema in các bảng và cột.",
        "postgres: psql --file=THƯMỤC/office.sql nạp văn phòng cạnh các trường khác, thay lần nạp trước.",
        "Khóa, mật khẩu, tài khoản, bí mật nhà nước và lời ghi cạnh nhật ký ở lại đây.",
      ]
    case .openData:
      [
        "Văn bản đã đánh dấu bằng open-data mark, và số lượng theo năm. Chỗ giống dữ liệu cá nhân bị từ chối nếu thiếu --reviewed.",
        "Cài đặt open-data.licence và open-data.frequency ghi vào mô tả danh mục (NĐ 47/2020).",
      ]
    case .personHandOver:
      ["--print in lại biên bản của lần bàn giao gần nhất."]
    case .reportShow:
      [
        "--period 2026-03, 2026-Q1, 2026, 2025-2026 (năm học, từ tháng 9), all; bỏ trống thì theo tệp báo cáo.",
        "Cùng dữ liệu thì cùng số liệu, từng byte; chỉ dòng ai lập, lúc nào thì khác. --definition in tệp báo cáo.",
        "Văn bản hạn chế với người xem, văn bản đóng băng thì không tính.",
        "register-incoming, -outgoing, -handling, -post: sổ của kỳ, như register print. --out TỆP.pdf, .docx, .fodt in để ký.",
      ]
    case .reportWhy:
      [
        "Dòng, cột: gõ như trên bảng hoặc bằng khóa; total là dòng, cột tổng; bỏ cột thì là tổng của dòng.",
        "--rest: những gì phần trăm, trung vị không tính. --from KHÓA: xem tiếp từ chỗ đã dừng.",
      ]
    case .reportCheck:
      [
        "Mỗi dòng một mục TÊN: GIÁ-TRỊ. Phải có title, subject, rows, measure; có thể có title.en, about, source, columns, filter, period.",
        "measure: count, count(timeliness = late), share(signed = yes), median(to-answer), p90(to-answer); có columns thì chỉ một.",
        "filter: medium = electronic hoặc state != struck, cancelled; nhiều dòng filter thì phải đúng cả. Mẫu: report show arrivals --definition.",
      ]
    case .standIn:
      [
        "--scope incoming|approval|all; tự hết sau ngày --until; không được ủy quyền lại (NĐ 30/2020 Điều 13)."
      ]
    case .authority:
      [
        "KT. của phó hiệu trưởng; TL., TUQ. của người đứng đầu bộ phận, cho các loại --types; TM. cần --body.",
        "--head CHỨC-VỤ: chức vụ đứng sau dấu hiệu; không ghi thì là chức vụ của hiệu trưởng.",
      ]
    case .authorityList:
      ["NGƯỜI --type KH: hôm nay (hoặc --on) người đó ký loại ấy được không, khối chữ ký thế nào."]
    case .custodyHandOver:
      ["Giao cho người không phải văn thư thì cần --permission SỐ-VĂN-BẢN (NĐ 30/2020 Điều 32)."]
    case .secretFreeze:
      [
        "--level mat|toi-mat|tuyet-mat. Văn bản không còn trong danh sách, tìm kiếm, gói; không ai làm gì được với nó.",
        "Bản sao của thư mục văn phòng và các gói đã xuất vẫn còn nó: phải tự thu lại, hủy (Luật 117/2025/QH15 Điều 5).",
      ]
    case .personKeyAdd:
      [
        "Dòng trong tệp .pub, không cần ngoặc: ssh-ed25519, ecdsa-sha2-nistp…, ssh-rsa từ 2048 bit, khóa FIDO sk-….",
        "Người quản lý người (quản trị hoặc hiệu trưởng) ghi; không ai tự ghi khóa của mình khi còn người quản lý khác.",
      ]
    case .approvalStatement:
      [
        "Một dòng làm cả ba, không chuyển tiếp agent: ssh MÁY vpdt approval statement D3 > s.txt && ssh-keygen -Y sign -f ~/.ssh/id_ed25519 -n vpdt-approval s.txt && ssh MÁY vpdt approval attach D3 < s.txt.sig",
        "Chưa duyệt thì lời quyết định đã ký, gửi lại, chính là duyệt; đã duyệt rồi thì nó nhắc lại quyết định ấy.",
      ]
    case .approvalAttach:
      [
        "Đọc từ đầu vào chuẩn: chữ ký, hoặc lời quyết định rồi chữ ký (cat s.txt s.txt.sig). Không gửi kèm thì tính bản in sau cùng."
      ]
    case .approvalVerify:
      [
        "Trạng thái 0 chỉ khi mọi điều đều đúng. --out ghi ba tệp để kiểm tra bằng ssh-keygen -Y verify, không cần vpdt."
      ]
    case .secretTakeOut:
      [
        "Xóa tệp và nội dung; số trong sổ, mã băm và chuỗi nhật ký giữ nguyên. vpdt check ghi chỗ trống là đã khai.",
        "Không lấy lại được: vào sổ mật riêng trước (NĐ 30/2020 Điều 16(3), 22(4)).",
      ]
    case .incomingRegister:
      [
        "--hour 14:30: giờ hẹn của văn bản hỏa tốc, hôm nay hoặc ngày --due (Phụ lục I.II.9.b).",
        "Một dãy số trong năm cho cả văn bản giấy và điện tử (NĐ 30/2020 Điều 22).",
        "Tệp được sao vào kho theo SHA-256; --hash-only chỉ giữ mã băm. --paper: chỉ có bản giấy.",
        "Trùng số, ký hiệu, nơi ban hành và ngày thì phải nói vì sao: --another LÝ-DO.",
        "--received vào sổ văn bản đã nhận qua gói; các tùy chọn khác điền chỗ còn thiếu.",
        "--secrecy mat|toi-mat|tuyet-mat: không vào sổ này, chỉ vào sổ mật riêng (Luật 117/2025/QH15 Điều 5).",
      ]
    case .calendarSet:
      [
        "--kind holiday|substitute-off|swapped-off|swapped-work|closed; --source: thông báo, quyết định.",
        "--unconfirmed: chưa thấy chính thông báo. Trường dạy thứ bảy: vpdt setting set calendar.week T2-T7.",
      ]
    case .calendarConfirm:
      [
        "Chỉ khi đã có đủ số ngày lễ của năm (Bộ luật Lao động 2019 Điều 112).",
        "Năm chưa xác nhận thì hạn tính qua năm đó luôn kèm lời nhắc.",
      ]
    case .deadlineList:
      [
        "Văn bản khẩn, thượng khẩn, hỏa tốc thì làm ngay (NĐ 30/2020 Điều 4.2.c, 24.2).",
        "Hạn giải quyết văn bản thường do quy chế làm việc định, chưa đặt thì không có.",
      ]
    case .deadlineSet:
      [
        "VIỆC: register, receipt-notice, submit, handle, number, issue, send. --days 0 là trong ngày.",
        "Ví dụ: vpdt deadline set handle --days 7 --source \"Quy chế làm việc Điều 12\"",
        "Ví dụ: vpdt deadline set handle --type TTr --days 3 --source \"Quy chế làm việc Điều 12\"",
      ]
    case .incomingReturn:
      [
        "Tệp hoặc --paper kèm --from, hoặc --received MÃ; --because: "
          + DoorCheck.all.map(\.word).joined(separator: ", ") + ".",
        "Có một dòng trong sổ tiếp nhận, không có số đến (NĐ 30/2020 Điều 21).",
      ]
    case .incomingShow, .outgoingShow:
      ["--all in mọi dữ liệu đặc tả (NĐ 30/2020 Phụ lục VI III.7)."]
    case .registerPrint:
      [
        "incoming, outgoing, handling hoặc post (NĐ 30/2020 Phụ lục IV mẫu VI, I, VIII, III).",
        "--format text, html (để in, A4 ngang) hoặc csv; cùng dữ liệu thì in ra cùng từng byte.",
        "Cả một kỳ: 2026-03, 2026-Q1, 2025-2026 (năm học). --out TỆP.pdf, .docx, .fodt in theo mẫu của phụ lục.",
      ]
    case .incomingList:
      [
        "50 văn bản mới nhất; --all in cả sổ, mọi năm; --waiting in văn bản chờ vào sổ.",
        "--json: year, number, reference, issuer, state, id, issued, arrived, kind, subject, urgency, due.",
      ]
    case .incomingAssign:
      [
        "Mỗi lần giao là một việc: một chủ trì, người phối hợp, thời hạn (NĐ 30/2020 Điều 23(2)).",
        "Giao thêm lần nữa là chia văn bản thành nhiều việc; --task nói việc gì.",
        "--confirm: kết quả phải được người giao xác nhận.",
      ]
    case .incomingResolve, .incomingReport:
      [
        "--result " + WorkResult.allCases.map(\.rawValue).joined(separator: " | "),
        "Văn bản xong khi mọi việc đã xong.",
      ]
    case .incomingExtend:
      ["Chỉ người giao việc đổi được hạn; các hạn trước vẫn còn ghi."]
    case .outgoingDraft:
      [
        "--type CV là công văn: ký hiệu không có tên loại (NĐ 30/2020 Phụ lục I.II.3).",
        "--hour 14:30 [--due NGÀY]: giờ hẹn của văn bản hỏa tốc (Phụ lục I.II.9.b).",
        "--unit đơn vị hoặc lĩnh vực trong ký hiệu công văn; --council hội đồng ban hành văn bản.",
      ]
    case .outgoingNumber:
      [
        "Ngày không lùi so với số trong một dãy; nếu buộc phải thế: --out-of-order LÝ-DO."
      ]
    case .outgoingIssue:
      [
        "--paper phát hành văn bản ký trên giấy, không qua gói.",
        "Không có --to thì gửi đến nơi nhận đã định. --to nhận cả tên nhóm.",
        "--inform NGƯỜI|TỔ|all chuyển cho người trong trường; văn bản nội bộ không cần --to.",
        "Ngày không lùi so với số trong một dãy; nếu buộc phải thế: --out-of-order LÝ-DO.",
      ]
    case .outgoingList:
      [
        "(giữ): số đang giữ, chưa phát hành; (gạch): số đã bỏ. --sequence DÃY in từng số của một dãy."
      ]
    case .numberingSet:
      [
        "--plan per-kind: mỗi loại một dãy; one: chung một dãy; groups: theo --group \"TÊN=QĐ,NQ\".",
        "Loại không nằm trong nhóm nào dùng chung một dãy. Bản sao, hội đồng luôn có dãy riêng.",
      ]
    case .copyAdd:
      [
        "--form SY (sao y), SL (sao lục, cần --from-copy số bản sao y), TrS (trích sao).",
        "--way paper-paper, electronic-paper, paper-electronic, electronic-electronic (NĐ 30/2020 Điều 25).",
        "Người đứng đầu quyết định việc sao (Điều 27): --decided-by.",
      ]
    case .edxmlShow:
      [
        "--tsv in mỗi dòng CHỖ<TAB>GIÁ TRỊ: To[0].OrganId, ngày ghi 2026-03-02. Cảnh báo ra đường lỗi chuẩn.",
        "Mã thoát 1: không nhận, nói rõ dòng, chỗ, lý do. --any-size đọc cả khi vượt giới hạn dung lượng (README).",
        "--trust GOC.pem: chứng thư gốc để tin chữ ký trong XML (cần xmlsec1).",
      ]
    case .edxmlCheck:
      [
        "Mỗi lỗi một dòng TỆP:DÒNG: CHỖ: lỗi gì [mã]; mã thoát 0 khi không có lỗi nào.",
        "Xem mã định danh, độ dài, phần còn thiếu, ngày, thứ tự, kiểu tệp và vỏ nén, dung lượng (một trục chỉ nhận 50 MB).",
      ]
    case .outgoingCheckForm:
      [
        "Đối chiếu dữ liệu và chữ trong tệp PDF (cần pdftotext) với NĐ 30/2020 Phụ lục I.",
        "Không lưu gì; điều không xét được thì nói là chưa xét, không coi là đạt.",
      ]
    case .outgoingApprove:
      [
        "Bản mới thì phải duyệt lại (NĐ 30/2020 Điều 11).",
        "--form KT, TL, TUQ, Q, TM, none (ký thẳng) hoặc số của quyền ký: hình thức ký (Điều 13).",
      ]
    case .outgoingAttachSigned:
      ["Tệp ký phải bắt đầu bằng đúng các byte đã duyệt. Ký thêm (cơ quan) thì gắn lại."]
    case .outgoingSign, .pdfSign:
      [
        "--key: tệp .p12, hoặc pkcs11:… cho thiết bị ký; mật khẩu gõ trên màn hình, không hiện ra.",
        "--place person điền ô chữ ký trống, seal đóng dấu lên 1/3 bên trái chữ ký, copy ở góc trên "
          + "bên phải trang 1 (NĐ 30/2020 Phụ lục I); --at TRANG:X,Y,RONG,CAO tính bằng mm.",
        "--picture HINH.png: hình chữ ký hay con dấu; --text: tên và giờ ký, cần --font.",
        "--signer: chương trình ký thay (dịch vụ ký số tập trung), xem README.",
        "--tsa: chương trình xin dấu thời gian; --no-tsa: hôm nay thôi dấu thời gian.",
        "Không ký qua kết nối từ xa (Điều 32(3)). --out: ghi ra tệp để văn thư gắn.",
      ]
    case .outgoingTimestamp, .pdfTimestamp:
      ["--request ghi yêu cầu (RFC 3161) ra tệp; --answer gắn trả lời. Nội dung đã ký không đổi."]
    case .outgoingAsk:
      ["TỔ là chữ viết tắt; ai trong tổ cũng trả lời được. --in-order hỏi lần lượt."]
    case .outgoingVisa:
      ["Không đồng ý thì phải nói lý do: --note. Ý kiến gắn với bản đã xem."]
    case .outgoingVouch:
      [
        "Tổ trưởng chịu trách nhiệm về nội dung, người được giao về thể thức (NĐ 30/2020 Điều 12).",
        "Có bắt buộc trước khi duyệt hay không: vpdt setting set approval.checks …",
      ]
    case .outgoingDiff:
      ["Không nói bản nào thì so bản hiện tại với bản trước. Cần pdftotext."]
    case .outgoingDelivered:
      [
        "--state sent|arrived|refused|received|read|assigned|working|done|settled,",
        "sau khi thu hồi: recall-agreed|recall-refused. settled: văn thư đã xử lý việc bị từ chối.",
      ]
    case .outgoingRecall:
      ["--notice D7: văn bản thông báo thu hồi (NĐ 30/2020 Điều 18(4))."]
    case .outgoingReplace, .outgoingAmend:
      ["Sai về nội dung: văn bản sau phải cùng tên loại (NĐ 30/2020 Điều 18(3))."]
    case .outgoingCorrect:
      ["Sai về thể thức, kỹ thuật, thủ tục: đính chính bằng công văn (NĐ 30/2020 Điều 18(3))."]
    case .exchangeCarrier:
      [
        "Chạy không qua shell, thêm một từ cuối: đường dẫn của tệp (gửi) hoặc thư mục để đặt tệp (nhận).",
        "Thoát 0 là xong; mã khác thì thử lại sau, mỗi lần lâu hơn. Chi tiết: README, mục Handing over.",
        "--answers yes: cơ quan ấy có báo nhận; chưa báo nhận, báo vào sổ thì gửi lại đúng gói ấy.",
        "--scripts: chép các chương trình có sẵn (folder.sh, sftp.sh, mail.sh) vào thư mục.",
      ]
    case .exchangeSend:
      [
        "--at-once: không đợi đến lúc thử lại. Cơ quan chưa có chương trình chuyển: gói nằm chờ ở outbox.",
        "Mang gói đi bằng tay thì chuyển tệp vào outbox/CƠ-QUAN/sent.",
      ]
    case .exchangeReceive:
      ["Gói nhập xong vào inbox/taken; gói bị từ chối nằm lại trong inbox."]
    case .exchangeStatus:
      ["Lâu chưa trả lời nhất đứng trước."]
    case .exchangeExport:
      [
        "Mọi văn bản đã phát hành chưa chuyển (--since: từ ngày), hoặc các --document; kèm trạng thái còn nợ.",
        "Gói là thư mục BagIt 1.0: sha256sum -c manifest-sha256.txt là kiểm tra được. --zip: một tệp.",
        "--again TÊN-GÓI xuất lại đúng từng byte.",
      ]
    case .exchangeImport:
      [
        "Gói: tất cả hoặc không gì cả (--only 0001 0003: chỉ các văn bản ấy); gói tin lẻ: từng tệp một.",
        "Không nêu tệp: nhận cả thư mục inbox, tệp đã nhận sang inbox/taken. Nhập lại thì không đổi gì.",
        "--register vào sổ luôn những văn bản không có cảnh báo.",
      ]
    case .exchangeAnswer:
      [
        "Y3 agree|decline. Đồng ý thu hồi, lấy lại: văn bản bị hủy trong sổ (NĐ 30/2020 Điều 18(4)).",
        "Từ chối phải có --note; pháp luật không quy định việc từ chối thu hồi.",
      ]
    case .exchangeProfile:
      [
        "--identifier main|nested|reversed, --dates year-first|day-first, --attachments raw|zipped,",
        "--limit BYTE|none, --prefix edXML. --former: các mã định danh khác của cơ quan; --own: của mình.",
      ]
    case .journalShow:
      [
        "--document 1/2026, D3, 5/BC-HB, mã hồ sơ, hoặc bản ghi như person/3; --act bằng mã (incoming.correct, incoming) hay bằng lời.",
        "Người kiểm tra và hiệu trưởng thấy tất cả; người quản trị thấy việc và bản ghi, không thấy nội dung.",
      ]
    case .journalVerify:
      [
        "--against TỆP: so với điểm mốc giữ ở nơi khác; nhật ký bị cắt hay bị viết lại là lộ ra.",
        "--key SHA256:…: đòi điểm mốc do đúng khóa ấy ký. Không kiểm tra được chữ ký thì nói rõ.",
      ]
    case .journalKey:
      [
        "Chưa có thì người quản trị chạy lệnh này để lập; --new thay khóa. Nửa bí mật ở keys/, chỉ tài khoản này đọc được.",
        "Đưa dấu khóa SHA256:… cho người giữ điểm mốc; dòng cuối là dòng allowed_signers cho ssh-keygen -Y verify.",
      ]
    case .journalCheckpoint:
      [
        "Không có --to thì in ra, để gửi thư. Thiếu khóa hoặc ssh-keygen thì điểm mốc không có chữ ký, và nói rõ.",
        "vpdt file scrub lập một điểm mốc mỗi ngày; mỗi gói gửi đi cũng mang theo một.",
      ]
    case .journalReceived:
      [
        "--to: ghi điểm mốc mới nhất của cơ quan ra tệp, để bên ấy chạy vpdt journal verify --against."
      ]
    case .journalOpenings:
      [
        "Đếm riêng, không nằm trong chuỗi. VĂN-BẢN: ai đã mở, mấy lượt; --person: người ấy đã mở gì."
      ]
    case .personList:
      [
        "--idle: những người 45 ngày qua chưa làm gì, và lần cuối; cho thôi bằng person retire, bỏ khóa bằng person key remove."
      ]
    case .limitSet:
      [
        "Không nêu năm thì là danh mục năm nay. plan 2026/II hoặc 2026/II.1: mọi hồ sơ dưới đề mục, cả hồ sơ lập sau; plan 2026/01.HCTH: một hồ sơ của danh mục.",
        "Hạn chế riêng của hồ sơ, rồi của phần nhỏ hơn, được tính trước.",
      ]
    case .limitShow:
      ["plan 2026: mọi phần đã hạn chế của danh mục năm đó."]
    case .doctor:
      [
        "--sudo: quy tắc sudo để người có tài khoản trên máy vào đúng bàn của mình (README).",
        "--report: biên bản rà soát an toàn, in ra; -o TỆP ghi thành .fodt, .txt, .pdf, .docx và ghi vào nhật ký.",
        "--into HỒ-SƠ lập luôn bản .pdf vào hồ sơ; --note là kết luận của người rà soát.",
      ]
    case .journalExport:
      ["Mỗi dòng: mã băm, tab, nội dung. Cách kiểm tra nằm trong README."]
    case .fileScrub:
      [
        "Tệp đã đọc trong --older-than NGÀY (30) thì bỏ qua, nên lần chạy bị dừng sẽ đọc tiếp.",
        "--pace 20: nhiều nhất 20 MB mỗi giây. --status: những gì đã biết, không đọc.",
      ]
    case .fileDigest:
      ["Chỉ trên tệp còn đúng SHA-256. Có tệp mới thì chạy lại; file scrub so cả hai mã."]
    case .evidenceRenew:
      [
        "--request TỆP: gửi nơi cấp dấu thời gian bất kỳ (RFC 3161), như: curl --data-binary @TỆP …",
        "Mỗi năm một lần, và trước khi chứng thư của nơi cấp hết hạn: dấu thời gian trước là lá của gốc mới.",
      ]
    case .evidenceAttach:
      [
        "--trust: chứng thư gốc của nơi cấp; không có thì theo những nơi cơ quan tin. Nơi khác cũng nhận, và vpdt nói rõ."
      ]
    case .backup:
      [
        "TO: thư mục trên ổ đĩa khác, chưa có thì lập; không nằm trong văn phòng. sha256sum -c manifest cũng kiểm tra được.",
        "--to-recipient: mã hóa từng tệp cho khóa (age1…, ssh-…; cần age) hoặc chứng thư (cần openssl).",
        "Giữ bao nhiêu bản: vpdt setting set backup.keep 7,5,12,7 (ngày, tuần, tháng, năm).",
      ]
    case .backupDrill:
      [
        "--in THƯ-MỤC: nơi đủ chỗ cho một văn phòng nữa; không ghi thì là thư mục backups của văn phòng.",
        "--identity TỆP: khóa mở bản sao lưu mã hóa, không có mật khẩu.",
      ]
    case .restore:
      [
        "GENERATION: phần đầu của tên trong backup list, như 2026-11-27; không ghi thì là bản mới nhất.",
        "--despite-faults: lấy phần nguyên vẹn, khi không còn bản nào tốt hơn.",
        "--identity TỆP: khóa mở bản sao lưu mã hóa, không có mật khẩu.",
      ]
    case .evidenceShow:
      ["N: 1/2026, D3 hoặc SHA-256 của tệp. --out THƯ-MỤC: cho người không có vpdt, xem README."]
    case .personKeyAuthorized:
      [
        "Ghi vào ~/.ssh/authorized_keys của tài khoản dịch vụ; hoặc, để khóa có hiệu lực ngay, trong",
        "sshd_config: AuthorizedKeysCommand /usr/bin/vpdt --office THƯ-MỤC person key authorized %f",
      ]
    case .serve:
      [
        "Không gõ tay: lệnh đứng trong authorized_keys, xem vpdt person key authorized. Lệnh gửi kèm",
        "đến trong SSH_ORIGINAL_COMMAND, do vpdt đọc, không qua shell. --office, --as, --now và",
        "đường dẫn bị từ chối; tệp đi qua khay.",
      ]
    case .trayPut:
      [
        "ssh vpdt@truong tray put kehoach.pdf <kehoach.pdf",
        "Trong lệnh và mẫu nhập, tệp gọi là tray:TÊN. Chỉ chủ khay thấy; khay không phải hồ sơ.",
      ]
    case .demo:
      ["--no-tui THƯ-MỤC làm cả quy trình từng bước, in lệnh trước kết quả."]
    case .help:
      ["vpdt help LỆNH; vpdt help workflow incoming|outgoing in bảng quy trình."]
    default: []
    }
  }

  public var helpHeader: [String] {
    [
      "vpdt: văn phòng điện tử của trường học, trong cửa sổ lệnh",
      "",
      "  vpdt              mở màn hình",
      "  vpdt LỆNH …       làm việc từ dòng lệnh",
      "",
    ]
  }

  public var helpFooter: [String] {
    [
      "", "Tùy chọn của mọi lệnh:",
      "  --office THƯ-MỤC  văn phòng (hoặc VPDT_OFFICE)",
      "  --json            kết quả cho chương trình",
      "  --lang vi|en      ngôn ngữ",
      "  --linear          từng dòng, không vẽ màn hình: cho máy đọc (hoặc VPDT_LINEAR=1)",
      "  --as NGƯỜI        thay tên người khác, chỉ khi tập dượt (hoặc VPDT_PERSON)",
      "  --now LÚC         đặt giờ, chỉ khi tập dượt: 2026-12-31T23:59",
      "", "Mã thoát: 0 xong, 1 không làm được, 2 không hiểu lệnh.",
    ]
  }
}
