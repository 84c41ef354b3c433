/** A name in both languages of the codebook and the report. */
export interface Gloss {
  readonly en: string
  readonly zh: string
}

/** A value of an enumeration in words; a value means the same in every column that has it. */
export function glossOf(value: string): Gloss {
  return VALUES.get(value) ?? { en: value, zh: value }
}

/** Whether the value has its words: a test asks for every value of the schemas. */
export function hasGloss(value: string): boolean {
  return VALUES.has(value)
}

/** The column's name in Chinese, and the unit of its values where they have one. */
export function columnGloss(
  table: string,
  column: string,
): { readonly zh: string; readonly unit: string | null } | null {
  const words = COLUMNS[`${table}.${column}`] ?? COLUMNS[column]
  if (words === undefined) return null
  const [zh = '', unit = null] = words.split(' | ')
  return { zh, unit }
}

const OFFSET = 'UTF-16 code units'

const COLUMNS: Readonly<Record<string, string | undefined>> = {
  // every table
  path: '文件路径',
  document_path: '文件路径',
  title: '标题',
  text: '原文',
  start: `起始位置 | ${OFFSET}`,
  end: `结束位置 | ${OFFSET}`,
  sentence: '所在句子',
  rule: '规则',
  // records and summaries
  'records.year': '年份及依据',
  'records.dates': '日期',
  'records.counts': '数量',
  'records.agencies': '机构',
  'records.themes': '主题',
  id: '总结编号',
  document: '来源文件',
  ordinal: '文件内序号',
  genre: '文体',
  year: '年份 | year',
  year_basis: '年份依据',
  year_evidence: '年份依据原文',
  issuer: '报告单位',
  issuer_text: '报告单位原文',
  issuer_name: '报告单位规范名称',
  issuer_type: '报告单位类型',
  issuer_level: '报告单位层级',
  issuer_region: '报告单位地区',
  topics: '活动内容',
  topicEvidence: '活动内容依据',
  codes: '自定义编码',
  keywords: '关键词',
  duplicates: '重复组',
  duplicate_cluster: '重复组编号',
  duplicate_size: '重复组篇数 | summaries',
  duplicate_representative: '代表篇编号',
  duplicate_similarity: '与代表篇的相似度 | 0 to 1',
  count_once: '每文计一次',
  dates: '日期数 | mentions',
  counts: '数量数 | mentions',
  agencies: '机构数 | mentions',
  themes: '主题数 | mentions',
  checks: '待核查项',
  // documents and rejects
  sha256: '文件 SHA-256',
  bytes: '文件大小 | bytes',
  format: '文件格式',
  encoding: '字符编码',
  script: '字体（简繁）',
  published: '网页发布时间',
  declared_year: '网页标题所称年份',
  source: '网页来源',
  'documents.id': '文件编号',
  url: '网址',
  extraction: '文本提取方式',
  metadata: '附带信息（JSON）',
  summaries: '总结篇数 | summaries',
  status: '状态',
  stage: '中止阶段',
  code: '原因代码',
  message: '说明',
  // mentions
  summary_id: '总结编号',
  kind: '种类',
  edtf: '日期值（EDTF）',
  rel: '相对年份 | years',
  mod: '修饰',
  part: '时段',
  from: '最早日期',
  to: '最晚日期',
  certainty: '确定性',
  value: '数值 | as in unit',
  max: '上限 | as in unit',
  bound: '界限',
  unit: '单位',
  object: '计数对象',
  action: '动作',
  indicator: '指标',
  masked: '数字被遮蔽',
  period: '所属时期',
  planned: '计划数',
  name: '规范名称',
  type: '类型',
  level: '层级',
  region_code: '行政区划代码',
  region_name: '地区名称',
  agency_id: '机构编号',
  successor_name: '承接机构名称',
  successor_since: '改革年份 | year',
  // the registry of agencies
  'agency_registry.id': '机构编号',
  'agency_registry.mentions': '提及数 | mentions',
  'agency_registry.documents': '文件数 | documents',
  identity: '身份',
  variants: '原文写法',
  variant_mentions: '各写法提及数 | mentions',
  summaries_as_issuer: '作为报告单位的总结篇数 | summaries',
  first_year: '最早年份 | year',
  last_year: '最晚年份 | year',
  self: '自称',
  role: '角色',
  // topics and codes
  topic: '活动内容',
  score: '得分 | 1 or more',
  'codes.code': '编码',
  places: '出现处数 | places',
}

const VALUES: ReadonlyMap<string, Gloss> = new Map(
  Object.entries({
    genre: 'report report 总结 | plan plan 方案 | speech speech 讲话 | news news 新闻 | notice notice 通知',
    'year_basis, certainty':
      'stated stated 明示 | implied implied 推定 | reference by_reference 由相邻年份推出 | theme by_annual_theme 由年主题推出 | anniversary by_anniversary 由届次或周年推出 | published by_publication 由发布时间推出',
    type: 'market_regulation market_regulation 市场监管 | consumer_association consumer_associations 消费者组织 | government party_and_government 党委政府 | justice police,_courts,_justice 公安司法 | other_government other_public_bodies 其他行政机关 | finance finance 金融机构 | enterprise enterprises 企业 | education education 教育 | media media 媒体 | social_organization social_organisations 社会组织 | other other 其他',
    level:
      'national national 国家级 | province province 省级 | city city 地市级 | county county 县级 | township township 乡镇级',
    topics:
      'law_publicity law_publicity 法律宣传 | consultation_service consultation 咨询服务 | complaint_handling complaint_handling 投诉处理 | enforcement_inspection inspection_and_enforcement 执法检查 | counterfeit_destruction counterfeits 打假识假 | financial_education financial_education 金融知识 | school_campaign schools 校园活动 | rural_outreach rural_outreach 下乡活动 | elderly_protection elderly_people 老年人保护 | food_drug_safety food_and_drug_safety 食品药品安全 | quality_metrology quality_and_metrology 质量计量 | media_campaign media_campaign 媒体宣传 | business_integrity business_integrity 诚信经营 | volunteer_service volunteers 志愿服务 | forum_meeting forums_and_meetings 座谈会议 | contest_performance contests_and_performances 竞赛演出 | online_consumption online_consumption 网络消费 | green_consumption green_consumption 绿色消费 | tobacco tobacco 烟草 | training training 培训',
    checks:
      'year-conflict years_conflict 年份矛盾 | year-unsettled year_unsettled 年份未定 | rate-mismatch rate_does_not_fit 比率不符 | parts-exceed-total parts_exceed_total 分项超过合计 | impossible-date impossible_date 日期不存在 | reversed-range reversed_range 时段颠倒',
    kind: 'date date 日期 | range range 时段 | duration duration 时长 | annual annual 年主题 | activity activity 活动主题',
    mod: 'start beginning 初 | mid middle 中 | end end 末 | approx about 前后',
    part: 'morning morning 上午 | noon noon 中午 | afternoon afternoon 下午 | evening evening 晚上',
    bound: 'exact exactly 确数 | over more_than 超过 | under nearly 不足 | about about 约数',
    indicator:
      'materials_distributed materials_distributed 发放资料 | consultations consultations 接受咨询 | complaints_received complaints_received 受理投诉 | complaints_resolved complaints_resolved 办结投诉 | losses_recovered losses_recovered 挽回损失 | participants participants 参与人数 | staff_deployed staff_deployed 出动人员 | organizations_involved organisations_involved 参与单位 | inspections inspections 检查户次 | cases cases 查处案件 | goods_seized_destroyed goods_seized_or_destroyed 查扣销毁物品 | goods_value value_of_goods 货值 | publicity_displays displays 宣传展示 | media_reports media_reports 媒体报道 | messages_sent messages_sent 发送信息 | venues venues 活动场点 | services_provided services_provided 检测维修服务 | events_held events_held 举办场次 | rate rates 比率',
    role: 'issuer issuer 报告单位 | organizer organiser 主办 | co_organizer co-organiser 协办 | participant participant 参与 | supporter supporter 支持 | superior superior 上级 | recipient recipient 对象',
    identity: 'named named 已识别 | masked masked 名称被遮蔽 | open open 无法识别',
    status: 'ok ok 已产生记录 | rejected rejected 未产生记录',
    stage:
      'read reading 读取 | decode decoding 解码 | split splitting 切分 | extract extraction 提取 | validate validation 校验',
    code: 'not-found not_found 路径不存在 | unreadable unreadable 无法读取 | not-a-file not_a_file 非普通文件 | link link_not_followed 符号链接未跟随 | empty empty 空文件 | too-large too_large 文件过大 | binary binary 非文本 | bad-encoding bad_encoding 编码错误 | unsupported unsupported_format 不支持的格式 | encrypted encrypted 已加密 | damaged damaged 文件损坏 | bomb archive_bomb 压缩炸弹 | no-text-layer no_text_layer 无文本层 | no-text-column no_text_column 无正文列 | no-summary no_summary_in_it 无总结 | invalid-record invalid_record 记录未通过校验 | timeout timed_out 处理超时 | crashed crashed 处理时崩溃 | failed failed 处理出错',
    format:
      'txt plain_text 纯文本 | md Markdown Markdown | html web_page 网页 | mhtml saved_web_page 网页存档 | docx Word Word文档 | doc old_Word 旧版Word文档 | rtf RTF RTF文档 | odt OpenDocument ODF文档 | pdf PDF PDF | xlsx Excel Excel表格 | csv CSV CSV表格 | tsv TSV TSV表格 | jsonl JSON_lines JSON行 | json JSON JSON | parquet Parquet Parquet',
    encoding:
      'utf-8 UTF-8 UTF-8 | utf-16le UTF-16_LE UTF-16小端 | utf-16be UTF-16_BE UTF-16大端 | gbk GBK GBK | gb18030 GB18030 GB18030 | big5 Big5 大五码 | big5-hkscs Big5-HKSCS 大五码香港增补',
    script: ' hans Simplified 简体 | hant Traditional 繁体',
  }).flatMap(([, entries]) =>
    entries.split(' | ').map((entry) => {
      const [value = '', en = '', zh = ''] = entry.split(' ')
      return [value, { en: en.replaceAll('_', ' '), zh }] as const
    }),
  ),
)
