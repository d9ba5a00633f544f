import type { Messages } from './messages'

export const ko: Messages = {
  problems: {
    portInvalid: '포트가 올바르지 않습니다: PORT={port}. 0에서 65535 사이의 정수를 입력하세요.',
    portInUse:
      '포트 {port}이(가) 이미 사용 중입니다. 사용 중인 프로그램을 끝내거나 다른 포트를 쓰세요: PORT=8081 npm start',
    portForbidden: '포트 {port}을(를) 사용할 권한이 없습니다. 1024보다 큰 포트를 쓰세요: PORT=8081 npm start',
    hostUnknown: '이 컴퓨터에 {host} 주소가 없습니다. HOST를 확인하세요.',
    folderUnwritable:
      '데이터 폴더에 쓸 수 없습니다: {folder} ({code}). 권한을 바꾸거나 DATA_DIR로 다른 폴더를 지정하세요.',
    folderInUse: '데이터 폴더를 실행 중인 다른 인스턴스(프로세스 {pid})가 사용하고 있습니다: {folder}',
    secretsUnreadable:
      '비밀 키 파일을 읽을 수 없습니다: {file}. 백업에서 복원하세요. 없으면 모두 다시 로그인해야 합니다.',
    configuration: '설정이 올바르지 않습니다: {lines}',
    storeMissing:
      '저장소 프로그램이 없습니다. npm install {name}을 실행하거나, dynoxide를 PATH에 두거나, DYNAMODB_ENDPOINT로 DynamoDB 호환 서버를 지정하세요.',
    storeFailed: '저장소를 시작할 수 없습니다: {binary} (데이터 파일 {database}).',
    storeUnreachable: 'DYNAMODB_ENDPOINT로 지정한 저장소가 응답하지 않습니다: {endpoint}',
    notRunning: '이 데이터 폴더에서 실행 중인 서버가 없습니다: {folder}. 먼저 npm start를 실행하세요.',
    webBuildFailed: '웹 빌드에 실패했습니다. npm run build:h5로 원인을 확인하세요.',
  },
  steps: {
    buildingWeb: '웹 앱을 빌드하는 중 (처음 한 번, 약 30초)',
    startingStore: '저장소를 시작하는 중',
    loadingData: '환추이구 데이터를 불러오는 중',
    leftByHand: '직접 변경되어 그대로 둡니다: {names}',
  },
  ready: '도시관리 스테이션이 준비되었습니다',
  demoPeople: '로그인할 수 있는 데모 사용자',
  demoHint: '화면의 “위챗으로 로그인”에서 선택하세요',
  openToAll:
    '주의: {host}에서 수신 중입니다. 이 컴퓨터에 접속할 수 있는 누구나 데모 사용자로 로그인할 수 있습니다.',
  stopping: '종료하는 중',
  replayed: '다시 넣은 항목: {count}',
  deadLettersUsage: '사용법: npm run dead-letters -- list | replay <id> | replay --all',
  roles: {
    guest: '방문자',
    resident: '주민',
    volunteer: '자원봉사자',
    officer: '대원',
    assistant: '협관원',
    stationKeeper: '스테이션장',
    squadLeader: '중대장',
    commander: '지휘센터',
    bureauLeader: '국 지도부',
    partner: '협력 기관',
    contractorWorker: '외주 인력',
    collector: '수집 감독원',
    auditor: '감사원',
    administrator: '관리자',
  },
  signIn: {
    title: '로그인할 사용자 선택',
    service: '도시관리 스테이션',
    lead: '이 컴퓨터의 데모 환경이며, 이 화면이 위챗 로그인을 대신합니다. 데모 사용자를 선택하세요.',
    groups: {
      residents: '주민과 자원봉사자',
      station: '스테이션 직원',
      command: '중대와 지휘',
      others: '협력과 관리',
    },
    refusedTitle: '로그인할 수 없습니다',
    refused: '돌아갈 주소가 이 사이트에 속하지 않아 진행하지 않았습니다.',
    back: '처음으로',
  },
}
