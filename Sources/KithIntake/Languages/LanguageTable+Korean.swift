extension LanguageTable {
  package static let korean = LanguageTable(
    """
    code: ko
    name: Korean
    words: 무엇, 무엇을, 누구, 누구와, 언제, 어디, 어떤, 어떻게, 당신, 당신의, 귀하, 있습니까, 합니까, 입니까, 하나요, 있나요, 인가요, 니까, 까요
    words: 세요, 주세요, 싶습니까, 싶은, 함께, 다른, 이름, 시간, 학생, 자녀, 나는, 저는, 그리고, 또는, 좋아하는, 가능한
    mon: 월요일, 월
    tue: 화요일, 화
    wed: 수요일, 수
    thu: 목요일, 목
    fri: 금요일, 금
    sat: 토요일, 토
    sun: 일요일, 일
    jan: 1월, 일월
    feb: 2월, 이월
    mar: 3월, 삼월
    apr: 4월, 사월
    may: 5월, 오월
    jun: 6월, 유월
    jul: 7월, 칠월
    aug: 8월, 팔월
    sep: 9월, 구월
    oct: 10월, 시월
    nov: 11월, 십일월
    dec: 12월, 십이월
    weekdays: 평일, 주중
    weekend: 주말
    daily: 매일
    am: 오전, 아침
    pm: 오후, 저녁
    noon: 정오
    midnight: 자정
    before: 전, 이전, 까지
    before: 까지만
    after: 후, 이후, 부터
    behind: yes
    morning: 아침, 오전
    afternoon: 오후
    evening: 저녁
    night: 밤
    lunch: 점심
    before-school: 등교 전, 수업 전
    after-school: 방과 후, 방과후
    yes: 예, 네, 응, 그렇습니다, 동의, 동의합니다, 동의함, 가능, 가능함, 물론, 물론입니다, 좋아요, 허락합니다
    no: 아니요, 아니오, 아뇨, 아니, 아닙니다, 동의하지 않음, 동의하지 않습니다, 불가능, 불가, 안 됩니다, 미동의, 없음, 안돼요, 거부
    agree: 동의합니다, 동의, 허락합니다, 승인, 허용, 수락
    refuse: 동의하지 않, 거부, 반대, 허락하지 않, 허용하지 않, 미동의
    refuse: 동의하지 않습니다, 동의 안 함, 동의안함, 철회, 허락 안
    not: 아니, 않, 안, 못, 없, 말아야, 제외, 빼고, 외에, 피하, 싫, 절대, 금지, 불가, 말고
    must: 안 되는, 안되는, 되지 않아야, 말아야, 절대, 금지, 분리, 떨어, 따로, 안 된다
    but: 하지만, 만약, 만일, 오직, 단, 경우, 조건, 아마, 글쎄, 상황에 따라, 가끔, 다만, 다면
    none: 없음, 없습니다, 없어요, 모름, 모르겠, 모르겠습니다, 해당 없음, 해당없음, 아니요, 딱히
    and: 와, 과, 및, 또는, 그리고, 하고
    likes: 저는, 나는, 을 좋아해요, 를 좋아해요, 좋아해요, 좋아합니다
    hates: 싫어해요, 을 싫어해요, 를 싫어해요, 싫어합니다
    stamp: 타임스탬프, 완료 시간, 제출 시간
    begun: 시작 시간
    email: 이메일, 이메일 주소, 전자 메일, 메일 주소
    username: 사용자 이름, 사용자명, 아이디
    id: 학번, 학생 번호, 학생번호
    name: 이름, 성명, 학생 이름, 성함
    guardian: 학부모, 보호자, 부모, 어머니, 아버지
    child: 자녀, 학생, 아이
    others: 어머니, 아버지, 선생님, 친구, 형제, 자매, 반려동물, 비상 연락
    given_name: 이름만
    family_name: 성씨
    grade: 학년, 몇 학년
    birth_date: 생년월일, 생일
    school: 학교, 학교명
    time_zone: 시간대, 표준시
    languages: 언어, 할 수 있는 말, 모국어
    interests: 취미, 관심, 좋아하는 것, 좋아하는 활동, 여가, 즐겨
    dislikes: 싫어하는, 싫어, 좋아하지 않는
    goals: 목표, 이루고 싶은, 배우고 싶은, 기대
    courses: 수강, 과목, 듣고 있는 수업
    completed_courses: 이수한, 완료한 과목, 수료
    strengths: 도와줄 수 있는, 잘하는, 강점, 도울 수 있는
    needs: 도움이 필요한, 어려운, 도움을 받고 싶은, 도움이 필요
    circumstances: 상황, 사정, 해당되는
    channels: 연락 방법, 대화 방법, 소통, 어떻게 이야기
    social_pace: 사교, 내성적, 외향적, 그룹 크기
    roles: 멘토, 멘티, 역할, 튜터
    past: 예전에, 작년, 이전에, 해본 적, 경험
    capacity: 몇 명의 학생, 몇 명까지, 정원
    household: 가구
    joined_on: 입학일, 가입일
    belonging: 소속감, 학교의 일원
    consents: 동의, 허락, 허가, 승인
    availability: 가능한 시간, 시간이 됩니까, 언제 가능, 시간 되는, 만날 수 있는, 가능 시간, 언제 시간이
    busy: 바쁜, 불가능한 시간, 안 되는 시간, 불가 시간
    busy: 시간이 안, 불가능, 안 되나, 안되나, 없는 시간, 참여할 수 없는
    prefer: 함께 하고 싶은, 같이 하고 싶은, 함께하고 싶은, 같은 그룹이 되고 싶은, 짝이 되고 싶은, 같은 조
    prefer: 누구와, 같은 조가 되고 싶, 함께하고 싶, 같이 하고 싶
    avoid: 함께 하고 싶지 않은, 같이 하고 싶지 않은, 피하고 싶은, 함께하고 싶지 않은, 되고 싶지 않은
    apart: 같은 그룹이 되면 안 되는, 분리, 떨어져야, 함께 있으면 안 되는, 함께하면 안 되는
    together: 반드시 함께, 꼭 함께
    latitude: 위도
    longitude: 경도
    city: 도시, 거주지, 어디에 사
    state: 시도
    postcode: 우편번호
    country: 국가, 나라
    video: 화상, 비디오, 영상, 줌
    voice: 음성, 전화, 통화
    chat: 채팅, 문자, 메시지, 카카오톡
    mail: 이메일, 메일
    in-person: 대면, 직접
    quiet: 조용, 내성적, 내향, 소수, 일대일
    steady: 중간, 보통, 적당
    outgoing: 외향, 사교적, 많은, 큰 그룹
    mentor: 멘토
    learner: 멘티, 신입생, 배우는
    learner: 멘토가 필요, 멘토를 원, 멘토가 있
    tutor: 튜터
    both: 둘 다, 모두
    c-matching: 매칭, 참여, 프로그램, 짝, 그룹, 참가
    c-matching: 짝짓기, 조 편성, 배정, 연결
    c-peer: 다른 학생, 친구, 또래, 다른 가족
    c-person: 대면, 직접 만, 야외, 현장
    c-cross: 나이가 많은, 나이가 어린, 다른 학년, 다른 나이
    c-adult: 성인, 어른, 자원봉사, 코치
    c-other: 사진, 촬영, 녹화, 녹음, 규칙, 약관, 개인정보, 공유, 공개
    is-works: 아르바이트, 일을 해요
    is-new: 전학, 새로 온
    is-multilingual: 다국어, 이중 언어
    private: 약을, 약물, 의사, 병원, 진단, 치료, 천식, 알레르기, 불안, 우울, 이혼, 별거, 양육권, 법원, 경찰, 감옥, 입양, 돌아가, 사망, 죽
    private: 암, 장애, 노숙, 난민, 종교, 교회, 동성애, 임신, 마약, 술, 폭력, 왕따, 괴롭힘, 무서, 비밀, 걱정, 우리 엄마, 우리 아빠, 부모님
    private: 아프, 아픈, 학대
    grade-word: 학년, 제
    kindergarten: 유치원
    Asia/Seoul: 한국, 한국 시간, 한국 표준시, 서울
    """)
}
