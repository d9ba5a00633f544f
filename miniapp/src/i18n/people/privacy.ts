import { area } from '../area'

export const privacyTexts = area({
  zh: {
    purposes: '用在哪里',
    statutoryDuty: '依据：履行法定职责（个人信息保护法第十三条第三项），不需要同意，也不能撤回',
    consent: '依据：您的同意，可以随时撤回',
    since: '{date} 起',
    handling: '办理案件',
    handlingHelp: '您上报的内容、位置、照片用于核实和处置。执法案卷依法保存，撤回同意或退出登录都不会删除。',
    callBack: '回电联系',
    callBackHelp:
      '您在上报时留下的电话，只给办理这一件的人员看，每次查看都有记录。撤回后，请不要在新的上报里留电话；已经留下的随案卷保存。',
    progressNotices: '进展通知',
    progressNoticesHelp: '通过微信订阅消息告诉您进展。撤回后不再发微信消息，这里的通知仍可查看。',
    volunteering: '志愿服务',
    volunteeringHelp:
      '加入志愿者时填写的姓名、可服务的时间和服务时长，用于安排服务和出具证明；别人只看到隐去名字的姓氏。加入即同意，退出志愿者即撤回；已记录的时长和已出具的证明依法保留。',
    failed: '没有保存，请稍后再试',
    looks: '谁看过我的联系方式',
    looksHelp: '办理人员每查看一次，这里就记一条。',
    looksNone: '还没有人看过',
    looksCase: '案件 {number}',
    kept: '保存了什么',
    keptAccount: '账号：一个代表您的编号、语言、上面的同意记录。没有姓名、头像、手机号。',
    keptCases: '案件：上报的内容、位置、照片、办理经过。照片里的拍摄地点和时间在服务器上先去掉。',
    keptPlaces: '关注的地点：名称和位置，只用来找附近的案件，别人看不到，随时可以移除。通知保存半年。',
    keptPublic:
      '别人能看到的：类别、社区、大致位置（约 100 米）和进展；关注这件事的人还能看到隐去电话、门牌等的文字。看不到您是谁，也看不到照片。',
    keptDevice: '本机：草稿、没发出的照片、语言和显示设置、登录凭证。',
    signIn: '登录后可以管理同意、查看记录',
  },
  en: {
    purposes: 'What it is used for',
    statutoryDuty:
      'Basis: statutory duty (Personal Information Protection Law, Art. 13(3)); needs no consent and cannot be withdrawn',
    consent: 'Basis: your consent, which you may withdraw at any time',
    since: 'since {date}',
    handling: 'Handling cases',
    handlingHelp:
      'What you report, the place and the photos serve to check and settle the case. Enforcement files are kept by law; withdrawing consent or signing out does not erase them.',
    callBack: 'Calling you back',
    callBackHelp:
      'A phone you leave with a report is shown only to those who handle it, and every look is logged. After withdrawing, leave no phone with new reports; one that was left stays in its file.',
    progressNotices: 'News of progress',
    progressNoticesHelp:
      'WeChat messages tell you how it goes. After withdrawing none are sent; the notices here remain.',
    volunteering: 'Volunteering',
    volunteeringHelp:
      'The name you give when you become a volunteer, when you can come, and your hours serve to plan and to issue certificates; others see the first letter of your name only. You agree by joining and withdraw by leaving; hours recorded and certificates issued are kept by law.',
    failed: 'Not saved; please try again later',
    looks: 'Who looked at my contact',
    looksHelp: 'Every look by staff is written down here.',
    looksNone: 'Nobody has looked',
    looksCase: 'Case {number}',
    kept: 'What is stored',
    keptAccount:
      'Account: an identifier, your language, and the consents above. No name, no picture, no phone number.',
    keptCases:
      'Cases: what you reported, where, the photos, and what was done. Where and when a photo was taken is removed from it on the server first.',
    keptPlaces:
      'Places you keep: name and place, to find cases nearby; nobody else sees them, and you may remove them at any time. Notices are kept for half a year.',
    keptPublic:
      'What others see: category, community, the rough place (about 100 m) and progress; followers also your words with phones and house numbers masked. Not who you are, and not your photos.',
    keptDevice: 'This device: drafts, photos not sent yet, language and display, and your sign-in.',
    signIn: 'Sign in to manage consents and see the log',
  },
  ko: {
    purposes: '이용 목적',
    statutoryDuty: '근거: 법정 직무(개인정보보호법 제13조 제3항). 동의가 필요 없고 철회할 수 없습니다',
    consent: '근거: 본인의 동의. 언제든지 철회할 수 있습니다',
    since: '{date}부터',
    handling: '사건 처리',
    handlingHelp:
      '신고 내용, 위치, 사진은 확인과 처리에 쓰입니다. 집행 기록은 법에 따라 보존되며 동의를 철회하거나 로그아웃해도 삭제되지 않습니다.',
    callBack: '전화 연락',
    callBackHelp:
      '신고할 때 남긴 전화번호는 그 사건의 담당자만 볼 수 있고 열람할 때마다 기록됩니다. 철회한 뒤에는 새 신고에 번호를 남기지 마세요. 이미 남긴 번호는 기록에 남습니다.',
    progressNotices: '진행 알림',
    progressNoticesHelp:
      '위챗 메시지로 진행 상황을 알려 드립니다. 철회하면 보내지 않으며, 이 앱의 알림은 계속 볼 수 있습니다.',
    volunteering: '자원봉사',
    volunteeringHelp:
      '자원봉사자로 등록할 때 적은 이름, 가능한 시간, 봉사 시간은 활동 계획과 증명서 발급에 쓰입니다. 다른 사람에게는 이름의 첫 글자만 보입니다. 등록하면 동의, 탈퇴하면 철회가 되며, 기록된 시간과 발급된 증명서는 법에 따라 보존됩니다.',
    failed: '저장하지 못했습니다. 나중에 다시 시도해 주세요',
    looks: '내 연락처를 본 사람',
    looksHelp: '담당자가 볼 때마다 여기에 기록됩니다.',
    looksNone: '아직 아무도 보지 않았습니다',
    looksCase: '사건 {number}',
    kept: '저장되는 내용',
    keptAccount: '계정: 식별 번호, 언어, 위의 동의 기록. 이름, 사진, 전화번호는 없습니다.',
    keptCases: '사건: 신고 내용, 위치, 사진, 처리 과정. 사진의 촬영 위치와 시각은 서버에서 먼저 지웁니다.',
    keptPlaces:
      '관심 장소: 이름과 위치. 주변 사건을 찾는 데만 쓰이고 다른 사람은 볼 수 없으며 언제든지 지울 수 있습니다. 알림은 반년 동안 보관합니다.',
    keptPublic:
      '다른 사람이 보는 것: 종류, 지역사회, 대략적인 위치(약 100m), 진행 상황. 관심 등록한 사람은 전화번호와 번지를 가린 글도 봅니다. 신고자와 사진은 보이지 않습니다.',
    keptDevice: '이 기기: 초안, 보내지 않은 사진, 언어와 화면 설정, 로그인 정보.',
    signIn: '로그인하면 동의를 관리하고 기록을 볼 수 있습니다',
  },
})
