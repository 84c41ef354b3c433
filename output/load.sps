* Encoding: UTF-8.
* Reads the tables of the working folder, labels variables and values, saves each as a .sav file.
* Run it in the folder of the tables: CD 'folder'. In SPSS, Unicode mode must be on: SET UNICODE=ON.
* Each essay once 每文计一次: SELECT IF (count_once = 'TRUE').
* SPSS ends a case at a line break inside a cell (some titles): where that matters, read the workbook of --xlsx.

GET DATA /TYPE=TXT /FILE='documents.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
  path A12288
  id A16
  sha256 A64
  bytes F12.0
  format A7
  encoding A10
  script A4
  title A1200
  published A600
  declared_year F12.0
  source A3000
  url A12288
  extraction A600
  metadata A600
  summaries F12.0
  status A8.
VARIABLE LABELS
  path '文件路径 path'
  id '文件编号 id'
  sha256 '文件 SHA-256 sha256'
  bytes '文件大小 bytes'
  format '文件格式 format'
  encoding '字符编码 encoding'
  script '字体（简繁） script'
  title '标题 title'
  published '网页发布时间 published'
  declared_year '网页标题所称年份 declared_year'
  source '网页来源 source'
  url '网址 url'
  extraction '文本提取方式 extraction'
  metadata '附带信息（JSON） metadata'
  summaries '总结篇数 summaries'
  status '状态 status'.
VALUE LABELS
  format 'txt' '纯文本 plain text' 'md' 'Markdown Markdown' 'html' '网页 web page' 'mhtml' '网页存档 saved web page' 'docx' 'Word文档 Word' 'doc' '旧版Word文档 old Word' 'rtf' 'RTF文档 RTF' 'odt' 'ODF文档 OpenDocument' 'pdf' 'PDF PDF' 'xlsx' 'Excel表格 Excel' 'csv' 'CSV表格 CSV' 'tsv' 'TSV表格 TSV' 'jsonl' 'JSON行 JSON lines' 'json' 'JSON JSON' 'parquet' 'Parquet Parquet'
  /  encoding 'utf-8' 'UTF-8 UTF-8' 'utf-16le' 'UTF-16小端 UTF-16 LE' 'utf-16be' 'UTF-16大端 UTF-16 BE' 'gbk' 'GBK GBK' 'gb18030' 'GB18030 GB18030' 'big5' '大五码 Big5' 'big5-hkscs' '大五码香港增补 Big5-HKSCS'
  /  script 'hans' 'hans hans' 'hant' '繁体 Traditional'
  /  status 'ok' '已产生记录 ok' 'rejected' '未产生记录 rejected'.
SAVE OUTFILE='documents.sav'.

GET DATA /TYPE=TXT /FILE='summaries.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
  id A16
  document_path A12288
  ordinal F12.0
  title A1200
  start F12.0
  end F12.0
  genre A6
  year F12.0
  year_basis A11
  year_evidence A1200
  issuer_text A600
  issuer_name A600
  issuer_type A20
  issuer_level A8
  issuer_region A600
  topics A600
  keywords A600
  duplicate_cluster A16
  duplicate_size F12.0
  duplicate_representative A16
  duplicate_similarity F18.4
  count_once A5
  dates F12.0
  counts F12.0
  agencies F12.0
  themes F12.0
  checks A600
  metadata A600.
VARIABLE LABELS
  id '总结编号 id'
  document_path '文件路径 document_path'
  ordinal '文件内序号 ordinal'
  title '标题 title'
  start '起始位置 start'
  end '结束位置 end'
  genre '文体 genre'
  year '年份 year'
  year_basis '年份依据 year_basis'
  year_evidence '年份依据原文 year_evidence'
  issuer_text '报告单位原文 issuer_text'
  issuer_name '报告单位规范名称 issuer_name'
  issuer_type '报告单位类型 issuer_type'
  issuer_level '报告单位层级 issuer_level'
  issuer_region '报告单位地区 issuer_region'
  topics '活动内容 topics'
  keywords '关键词 keywords'
  duplicate_cluster '重复组编号 duplicate_cluster'
  duplicate_size '重复组篇数 duplicate_size'
  duplicate_representative '代表篇编号 duplicate_representative'
  duplicate_similarity '与代表篇的相似度 duplicate_similarity'
  count_once '每文计一次 count_once'
  dates '日期数 dates'
  counts '数量数 counts'
  agencies '机构数 agencies'
  themes '主题数 themes'
  checks '待核查项 checks'
  metadata '附带信息（JSON） metadata'.
VALUE LABELS
  genre 'report' '总结 report' 'plan' '方案 plan' 'speech' '讲话 speech' 'news' '新闻 news' 'notice' '通知 notice'
  /  year_basis 'stated' '明示 stated' 'reference' '由相邻年份推出 by reference' 'theme' '由年主题推出 by annual theme' 'anniversary' '由届次或周年推出 by anniversary' 'published' '由发布时间推出 by publication'
  /  issuer_type 'market_regulation' '市场监管 market regulation' 'consumer_association' '消费者组织 consumer associations' 'government' '党委政府 party and government' 'justice' '公安司法 police, courts, justice' 'other_government' '其他行政机关 other public bodies' 'finance' '金融机构 finance' 'enterprise' '企业 enterprises' 'education' '教育 education' 'media' '媒体 media' 'social_organization' '社会组织 social organisations' 'other' '其他 other'
  /  issuer_level 'national' '国家级 national' 'province' '省级 province' 'city' '地市级 city' 'county' '县级 county' 'township' '乡镇级 township'
  /  count_once 'TRUE' '是 yes' 'FALSE' '否 no'.
SAVE OUTFILE='summaries.sav'.

GET DATA /TYPE=TXT /FILE='agency_registry.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
  id A16
  identity A6
  name A600
  type A20
  level A8
  region_code A600
  region_name A300
  successor_name A600
  successor_since F12.0
  variants A600
  variant_mentions A600
  mentions F12.0
  documents F12.0
  summaries F12.0
  summaries_as_issuer F12.0
  first_year F12.0
  last_year F12.0.
VARIABLE LABELS
  id '机构编号 id'
  identity '身份 identity'
  name '规范名称 name'
  type '类型 type'
  level '层级 level'
  region_code '行政区划代码 region_code'
  region_name '地区名称 region_name'
  successor_name '承接机构名称 successor_name'
  successor_since '改革年份 successor_since'
  variants '原文写法 variants'
  variant_mentions '各写法提及数 variant_mentions'
  mentions '提及数 mentions'
  documents '文件数 documents'
  summaries '总结篇数 summaries'
  summaries_as_issuer '作为报告单位的总结篇数 summaries_as_issuer'
  first_year '最早年份 first_year'
  last_year '最晚年份 last_year'.
VALUE LABELS
  identity 'named' '已识别 named' 'masked' '名称被遮蔽 masked' 'open' '无法识别 open'
  /  type 'market_regulation' '市场监管 market regulation' 'consumer_association' '消费者组织 consumer associations' 'government' '党委政府 party and government' 'justice' '公安司法 police, courts, justice' 'other_government' '其他行政机关 other public bodies' 'finance' '金融机构 finance' 'enterprise' '企业 enterprises' 'education' '教育 education' 'media' '媒体 media' 'social_organization' '社会组织 social organisations' 'other' '其他 other'
  /  level 'national' '国家级 national' 'province' '省级 province' 'city' '地市级 city' 'county' '县级 county' 'township' '乡镇级 township'.
SAVE OUTFILE='agency_registry.sav'.

GET DATA /TYPE=TXT /FILE='dates.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
  summary_id A16
  document_path A12288
  text A3000
  start F12.0
  end F12.0
  kind A8
  edtf A240
  rel F12.0
  mod A6
  part A9
  from_day SDATE10
  to_day SDATE10
  certainty A7
  rule A240
  sentence A3006.
VARIABLE LABELS
  summary_id '总结编号 summary_id'
  document_path '文件路径 document_path'
  text '原文 text'
  start '起始位置 start'
  end '结束位置 end'
  kind '种类 kind'
  edtf '日期值（EDTF） edtf'
  rel '相对年份 rel'
  mod '修饰 mod'
  part '时段 part'
  from_day '最早日期 from'
  to_day '最晚日期 to'
  certainty '确定性 certainty'
  rule '规则 rule'
  sentence '所在句子 sentence'.
VALUE LABELS
  kind 'date' '日期 date' 'range' '时段 range' 'duration' '时长 duration'
  /  mod 'start' '初 beginning' 'mid' '中 middle' 'end' '末 end' 'approx' '前后 about'
  /  part 'morning' '上午 morning' 'noon' '中午 noon' 'afternoon' '下午 afternoon' 'evening' '晚上 evening'
  /  certainty 'stated' '明示 stated' 'implied' '推定 implied'.
SAVE OUTFILE='dates.sav'.

GET DATA /TYPE=TXT /FILE='counts.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
  summary_id A16
  document_path A12288
  text A3000
  start F12.0
  end F12.0
  value F18.4
  max F18.4
  bound A5
  unit A120
  object A600
  action A120
  indicator A22
  masked A5
  period A120
  planned A5
  rule A240
  sentence A3006.
VARIABLE LABELS
  summary_id '总结编号 summary_id'
  document_path '文件路径 document_path'
  text '原文 text'
  start '起始位置 start'
  end '结束位置 end'
  value '数值 value'
  max '上限 max'
  bound '界限 bound'
  unit '单位 unit'
  object '计数对象 object'
  action '动作 action'
  indicator '指标 indicator'
  masked '数字被遮蔽 masked'
  period '所属时期 period'
  planned '计划数 planned'
  rule '规则 rule'
  sentence '所在句子 sentence'.
VALUE LABELS
  bound 'exact' '确数 exactly' 'over' '超过 more than' 'under' '不足 nearly' 'about' '约数 about'
  /  indicator 'materials_distributed' '发放资料 materials distributed' 'consultations' '接受咨询 consultations' 'complaints_received' '受理投诉 complaints received' 'complaints_resolved' '办结投诉 complaints resolved' 'losses_recovered' '挽回损失 losses recovered' 'participants' '参与人数 participants' 'staff_deployed' '出动人员 staff deployed' 'organizations_involved' '参与单位 organisations involved' 'inspections' '检查户次 inspections' 'cases' '查处案件 cases' 'goods_seized_destroyed' '查扣销毁物品 goods seized or destroyed' 'goods_value' '货值 value of goods' 'publicity_displays' '宣传展示 displays' 'media_reports' '媒体报道 media reports' 'messages_sent' '发送信息 messages sent' 'venues' '活动场点 venues' 'services_provided' '检测维修服务 services provided' 'events_held' '举办场次 events held' 'rate' '比率 rates' 'other' '其他 other'
  /  masked 'TRUE' '是 yes' 'FALSE' '否 no'
  /  planned 'TRUE' '是 yes' 'FALSE' '否 no'.
SAVE OUTFILE='counts.sav'.

GET DATA /TYPE=TXT /FILE='agencies.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
  summary_id A16
  document_path A12288
  text A3000
  start F12.0
  end F12.0
  name A600
  agency_id A16
  type A20
  level A8
  region_code A600
  region_name A300
  successor_name A600
  successor_since F12.0
  self A5
  role A12
  rule A240
  sentence A3006.
VARIABLE LABELS
  summary_id '总结编号 summary_id'
  document_path '文件路径 document_path'
  text '原文 text'
  start '起始位置 start'
  end '结束位置 end'
  name '规范名称 name'
  agency_id '机构编号 agency_id'
  type '类型 type'
  level '层级 level'
  region_code '行政区划代码 region_code'
  region_name '地区名称 region_name'
  successor_name '承接机构名称 successor_name'
  successor_since '改革年份 successor_since'
  self '自称 self'
  role '角色 role'
  rule '规则 rule'
  sentence '所在句子 sentence'.
VALUE LABELS
  type 'market_regulation' '市场监管 market regulation' 'consumer_association' '消费者组织 consumer associations' 'government' '党委政府 party and government' 'justice' '公安司法 police, courts, justice' 'other_government' '其他行政机关 other public bodies' 'finance' '金融机构 finance' 'enterprise' '企业 enterprises' 'education' '教育 education' 'media' '媒体 media' 'social_organization' '社会组织 social organisations' 'other' '其他 other'
  /  level 'national' '国家级 national' 'province' '省级 province' 'city' '地市级 city' 'county' '县级 county' 'township' '乡镇级 township'
  /  self 'TRUE' '是 yes' 'FALSE' '否 no'
  /  role 'issuer' '报告单位 issuer' 'organizer' '主办 organiser' 'co_organizer' '协办 co-organiser' 'participant' '参与 participant' 'supporter' '支持 supporter' 'superior' '上级 superior' 'media' '媒体 media' 'recipient' '对象 recipient'.
SAVE OUTFILE='agencies.sav'.

GET DATA /TYPE=TXT /FILE='themes.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
  summary_id A16
  document_path A12288
  text A3000
  start F12.0
  end F12.0
  kind A8
  year F12.0
  rule A240
  sentence A3006.
VARIABLE LABELS
  summary_id '总结编号 summary_id'
  document_path '文件路径 document_path'
  text '原文 text'
  start '起始位置 start'
  end '结束位置 end'
  kind '种类 kind'
  year '年份 year'
  rule '规则 rule'
  sentence '所在句子 sentence'.
VALUE LABELS
  kind 'annual' '年主题 annual' 'activity' '活动主题 activity'.
SAVE OUTFILE='themes.sav'.

GET DATA /TYPE=TXT /FILE='topics.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
  summary_id A16
  document_path A12288
  topic A23
  score F18.4
  start F12.0
  end F12.0
  sentence A3006.
VARIABLE LABELS
  summary_id '总结编号 summary_id'
  document_path '文件路径 document_path'
  topic '活动内容 topic'
  score '得分 score'
  start '起始位置 start'
  end '结束位置 end'
  sentence '所在句子 sentence'.
VALUE LABELS
  topic 'law_publicity' '法律宣传 law publicity' 'consultation_service' '咨询服务 consultation' 'complaint_handling' '投诉处理 complaint handling' 'enforcement_inspection' '执法检查 inspection and enforcement' 'counterfeit_destruction' '打假识假 counterfeits' 'financial_education' '金融知识 financial education' 'school_campaign' '校园活动 schools' 'rural_outreach' '下乡活动 rural outreach' 'elderly_protection' '老年人保护 elderly people' 'food_drug_safety' '食品药品安全 food and drug safety' 'quality_metrology' '质量计量 quality and metrology' 'media_campaign' '媒体宣传 media campaign' 'business_integrity' '诚信经营 business integrity' 'volunteer_service' '志愿服务 volunteers' 'forum_meeting' '座谈会议 forums and meetings' 'contest_performance' '竞赛演出 contests and performances' 'online_consumption' '网络消费 online consumption' 'green_consumption' '绿色消费 green consumption' 'tobacco' '烟草 tobacco' 'training' '培训 training'.
SAVE OUTFILE='topics.sav'.

GET DATA /TYPE=TXT /FILE='codes.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2
  /DELIMITERS=',' /QUALIFIER='"' /VARIABLES=
  summary_id A16
  document_path A12288
  code A300
  places F12.0
  start F12.0
  end F12.0
  sentence A3006.
VARIABLE LABELS
  summary_id '总结编号 summary_id'
  document_path '文件路径 document_path'
  code '编码 code'
  places '出现处数 places'
  start '起始位置 start'
  end '结束位置 end'
  sentence '所在句子 sentence'.
VALUE LABELS
.
SAVE OUTFILE='codes.sav'.
