extension LanguageTable {
  package static let chinese = LanguageTable(
    """
    code: zh
    name: Chinese (simplified)
    words: 的, 你, 您, 是, 吗, 什么, 哪, 谁, 何时, 请, 在, 和, 或, 有, 我, 与, 可以, 想, 喜欢, 怎么, 多少, 几, 孩子, 学生, 其他
    words: 时间
    mon: 星期一, 周一, 礼拜一
    tue: 星期二, 周二, 礼拜二
    wed: 星期三, 周三, 礼拜三
    thu: 星期四, 周四, 礼拜四
    fri: 星期五, 周五, 礼拜五
    sat: 星期六, 周六, 礼拜六
    sun: 星期日, 星期天, 周日, 周天, 礼拜天
    jan: 1月, 一月
    feb: 2月, 二月
    mar: 3月, 三月
    apr: 4月, 四月
    may: 5月, 五月
    jun: 6月, 六月
    jul: 7月, 七月
    aug: 8月, 八月
    sep: 9月, 九月
    oct: 10月, 十月
    nov: 11月, 十一月
    dec: 12月, 十二月
    weekdays: 工作日, 平日
    weekend: 周末
    daily: 每天, 天天
    am: 上午, 早上, 凌晨
    pm: 下午, 晚上
    noon: 中午, 正午
    midnight: 午夜, 半夜
    before: 之前, 以前, 前
    after: 之后, 以后, 后
    after: 以後, 起
    behind: yes
    morning: 早上, 上午, 早晨
    afternoon: 下午
    evening: 晚上, 傍晚
    night: 夜里, 深夜
    lunch: 午餐, 午休
    before-school: 上学前
    after-school: 放学后, 课后
    yes: 是, 是的, 对, 好, 好的, 同意, 愿意, 可以, 有空, 有, 当然, 要, 会, 我同意, 允许, 能
    no: 否, 不, 不是, 不同意, 不愿意, 不可以, 没有, 没空, 从不, 不行, 不要, 不允许, 我不同意, 不能, 不对, 拒绝
    agree: 同意, 愿意, 允许, 接受, 授权, 准许
    refuse: 不同意, 不愿意, 不允许, 拒绝, 反对, 不接受
    refuse: 不授权, 撤回, 不同意让, 不准
    not: 不, 没, 没有, 无, 非, 别, 勿, 除了, 除外, 避免, 从不, 绝不, 禁止
    must: 不应, 不应该, 不得, 不能, 不可, 禁止, 分开, 隔离, 绝不, 远离
    but: 但, 但是, 如果, 只, 只有, 除非, 可能, 也许, 看情况, 取决于, 不过, 有时, 不确定, 前提
    none: 无, 没有, 不知道, 不适用, 没, 不清楚, 随便, 都可以, 暂无
    and: 和, 或, 与, 以及, 还有, 跟
    likes: 我喜欢, 喜欢, 爱, 玩, 看
    hates: 我不喜欢, 不喜欢, 讨厌, 我讨厌
    stamp: 时间戳记, 时间戳, 完成时间, 提交时间, 提交答卷时间
    begun: 开始时间
    email: 电子邮件, 邮箱, 电子邮件地址, 电邮, 邮件地址
    username: 用户名, 账号
    id: 学号, 学生编号, 学生证号, 学籍号
    name: 姓名, 全名, 学生姓名, 孩子姓名
    guardian: 家长, 父母, 监护人, 父亲, 母亲, 妈妈, 爸爸
    child: 孩子, 学生, 子女
    others: 母亲, 父亲, 老师, 朋友, 兄弟, 姐妹, 宠物, 紧急联系人
    given_name: 名字, 名
    family_name: 姓氏, 姓
    grade: 年级, 几年级
    birth_date: 出生日期, 生日, 出生年月
    school: 学校, 哪所学校
    time_zone: 时区
    languages: 语言, 会说, 母语
    interests: 兴趣, 爱好, 喜欢做什么, 空闲时间做, 业余时间, 喜欢什么活动, 喜欢做, 最喜欢
    dislikes: 不喜欢, 讨厌
    goals: 目标, 希望学到, 想学什么, 希望获得, 期望
    courses: 课程, 在上的课, 选修
    completed_courses: 已完成的课程, 修完, 学完的课程
    strengths: 能帮助, 可以帮助, 擅长, 强项, 优势
    needs: 需要帮助, 需要辅导, 有困难, 需要支持, 想得到帮助
    circumstances: 情况, 符合你, 适用于你
    channels: 沟通方式, 交流方式, 联系方式, 喜欢怎么聊, 怎么沟通, 怎样交流
    social_pace: 社交, 内向, 外向, 小组大小
    roles: 导师, 学长, 角色, 参加身份
    past: 曾经, 以前, 去年, 当过, 之前
    capacity: 多少名学生, 几个学生, 几名学生, 能带
    household: 家庭编号
    joined_on: 入学日期, 加入日期
    belonging: 归属感, 属于学校
    consents: 同意, 许可, 授权, 允许
    availability: 有空, 空闲, 什么时候方便, 可用时间, 方便的时间, 空闲时段
    busy: 没空, 忙, 不方便, 不可用, 没有空
    busy: 不能参加, 没时间, 没有时间, 不行, 没办法
    prefer: 想和谁, 愿意和谁, 希望和谁, 想跟谁, 和谁一组, 一起合作, 同组, 搭档
    prefer: 想与谁, 希望与谁, 愿意与谁, 想和哪些, 希望同组
    avoid: 不想和谁, 不愿意和谁, 不希望和谁, 避免, 不想跟谁, 不想和
    apart: 不应和谁, 不能和谁, 分开, 不应该和谁, 不得与
    together: 必须和谁, 必须一起, 一定要和
    latitude: 纬度
    longitude: 经度
    city: 城市, 住在哪里, 市
    state: 省份, 省, 州
    postcode: 邮编, 邮政编码
    country: 国家
    video: 视频, 摄像头, 腾讯会议
    voice: 语音, 电话, 通话
    chat: 聊天, 文字, 短信, 微信, 消息
    mail: 邮件, 电邮, 邮箱
    in-person: 面对面, 线下, 当面
    quiet: 安静, 内向, 一对一, 小组
    steady: 中等, 一般, 适中, 介于
    outgoing: 外向, 热闹, 很多人, 大组
    mentor: 导师, 学长
    learner: 学员, 被指导, 新生
    learner: 需要导师, 想要导师, 想要一位导师
    tutor: 辅导员, 家教
    both: 都, 两者
    c-matching: 匹配, 配对, 参加, 参与, 分组, 项目, 计划
    c-matching: 结对, 分配, 编组, 搭配
    c-peer: 其他学生, 同学, 其他家庭
    c-person: 面对面, 线下, 见面, 外出
    c-cross: 不同年级, 年长, 年幼, 不同年龄
    c-adult: 成年人, 成人, 志愿者, 教练
    c-other: 照片, 拍照, 录像, 录音, 规则, 隐私, 数据, 分享, 公开, 条款
    is-works: 打工, 我工作
    is-military: 军人家庭, 军队
    is-new: 新来的, 刚转学
    is-multilingual: 多语, 双语
    private: 药, 医生, 医院, 诊断, 治疗, 哮喘, 过敏, 焦虑, 抑郁, 离婚, 分居, 监护权, 法院, 警察, 监狱, 领养, 去世, 死, 癌, 残疾, 无家可归
    private: 难民, 宗教, 教堂, 同性恋, 怀孕, 毒品, 酗酒, 暴力, 欺负, 霸凌, 害怕, 秘密, 担心, 我妈, 我爸, 我父母, 生病, 虐待
    grade-word: 年级, 第
    kindergarten: 幼儿园, 学前班
    Asia/Shanghai: 北京时间, 中国, 北京, 上海, 中国标准时间
    Asia/Taipei: 台北
    Asia/Hong_Kong: 香港
    America/New_York: 美国东部时间, 东部时间, 纽约
    America/Chicago: 美国中部时间, 中部时间
    America/Los_Angeles: 美国太平洋时间, 太平洋时间, 洛杉矶
    """)
}
