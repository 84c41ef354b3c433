version 14
* Reads the tables of the working folder (cd "folder" first), labels variables and values, saves each as a .dta file.
* Each essay once 每文计一次: keep if count_once

import delimited using "documents.csv", varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) asdouble stringcols(1 2 3 5 6 7 8 9 11 12 13 14 16) clear
label variable path "文件路径 path"
label variable id "文件编号 id"
label variable sha256 "文件 SHA-256 sha256"
label variable bytes "文件大小 bytes"
label define format 1 "txt" 2 "md" 3 "html" 4 "mhtml" 5 "docx" 6 "doc" 7 "rtf" 8 "odt" 9 "pdf" 10 "xlsx" 11 "csv" 12 "tsv" 13 "jsonl" 14 "json" 15 "parquet", replace
encode format, generate(format_) label(format) noextend
order format_, after(format)
drop format
rename format_ format
label define format 1 "纯文本 txt" 2 "Markdown md" 3 "网页 html" 4 "网页存档 mhtml" 5 "Word文档 docx" 6 "旧版Word文档 doc" 7 "RTF文档 rtf" 8 "ODF文档 odt" 9 "PDF pdf" 10 "Excel表格 xlsx" 11 "CSV表格 csv" 12 "TSV表格 tsv" 13 "JSON行 jsonl" 14 "JSON json" 15 "Parquet parquet", modify
label variable format "文件格式 format"
label define encoding 1 "utf-8" 2 "utf-16le" 3 "utf-16be" 4 "gbk" 5 "gb18030" 6 "big5" 7 "big5-hkscs", replace
encode encoding, generate(encoding_) label(encoding) noextend
order encoding_, after(encoding)
drop encoding
rename encoding_ encoding
label define encoding 1 "UTF-8 utf-8" 2 "UTF-16小端 utf-16le" 3 "UTF-16大端 utf-16be" 4 "GBK gbk" 5 "GB18030 gb18030" 6 "大五码 big5" 7 "大五码香港增补 big5-hkscs", modify
label variable encoding "字符编码 encoding"
label define script 1 "hans" 2 "hant", replace
encode script, generate(script_) label(script) noextend
order script_, after(script)
drop script
rename script_ script
label define script 1 "简体 hans" 2 "繁体 hant", modify
label variable script "字体（简繁） script"
label variable title "标题 title"
label variable published "网页发布时间 published"
label variable declared_year "网页标题所称年份 declared_year"
label variable source "网页来源 source"
label variable url "网址 url"
label variable extraction "文本提取方式 extraction"
label variable metadata "附带信息（JSON） metadata"
label variable summaries "总结篇数 summaries"
label define status 1 "ok" 2 "rejected", replace
encode status, generate(status_) label(status) noextend
order status_, after(status)
drop status
rename status_ status
label define status 1 "已产生记录 ok" 2 "未产生记录 rejected", modify
label variable status "状态 status"
save "documents.dta", replace

import delimited using "summaries.csv", varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) asdouble stringcols(1 2 4 7 9 10 11 12 13 14 15 16 17 18 20 22 27 28) clear
label variable id "总结编号 id"
label variable document_path "文件路径 document_path"
label variable ordinal "文件内序号 ordinal"
label variable title "标题 title"
label variable start "起始位置 start"
label variable end "结束位置 end"
label define genre 1 "report" 2 "plan" 3 "speech" 4 "news" 5 "notice", replace
encode genre, generate(genre_) label(genre) noextend
order genre_, after(genre)
drop genre
rename genre_ genre
label define genre 1 "总结 report" 2 "方案 plan" 3 "讲话 speech" 4 "新闻 news" 5 "通知 notice", modify
label variable genre "文体 genre"
label variable year "年份 year"
label define year_basis 1 "stated" 2 "reference" 3 "theme" 4 "anniversary" 5 "published", replace
encode year_basis, generate(year_basis_) label(year_basis) noextend
order year_basis_, after(year_basis)
drop year_basis
rename year_basis_ year_basis
label define year_basis 1 "明示 stated" 2 "由相邻年份推出 reference" 3 "由年主题推出 theme" 4 "由届次或周年推出 anniversary" 5 "由发布时间推出 published", modify
label variable year_basis "年份依据 year_basis"
label variable year_evidence "年份依据原文 year_evidence"
label variable issuer_text "报告单位原文 issuer_text"
label variable issuer_name "报告单位规范名称 issuer_name"
label define issuer_type 1 "market_regulation" 2 "consumer_association" 3 "government" 4 "justice" 5 "other_government" 6 "finance" 7 "enterprise" 8 "education" 9 "media" 10 "social_organization" 11 "other", replace
encode issuer_type, generate(issuer_type_) label(issuer_type) noextend
order issuer_type_, after(issuer_type)
drop issuer_type
rename issuer_type_ issuer_type
label define issuer_type 1 "市场监管 market_regulation" 2 "消费者组织 consumer_association" 3 "党委政府 government" 4 "公安司法 justice" 5 "其他行政机关 other_government" 6 "金融机构 finance" 7 "企业 enterprise" 8 "教育 education" 9 "媒体 media" 10 "社会组织 social_organization" 11 "其他 other", modify
label variable issuer_type "报告单位类型 issuer_type"
label define issuer_level 1 "national" 2 "province" 3 "city" 4 "county" 5 "township", replace
encode issuer_level, generate(issuer_level_) label(issuer_level) noextend
order issuer_level_, after(issuer_level)
drop issuer_level
rename issuer_level_ issuer_level
label define issuer_level 1 "国家级 national" 2 "省级 province" 3 "地市级 city" 4 "县级 county" 5 "乡镇级 township", modify
label variable issuer_level "报告单位层级 issuer_level"
label variable issuer_region "报告单位地区 issuer_region"
label variable topics "活动内容 topics"
label variable keywords "关键词 keywords"
label variable duplicate_cluster "重复组编号 duplicate_cluster"
label variable duplicate_size "重复组篇数 duplicate_size"
label variable duplicate_representative "代表篇编号 duplicate_representative"
label variable duplicate_similarity "与代表篇的相似度 duplicate_similarity"
generate byte count_once_ = count_once == "TRUE" if count_once != ""
order count_once_, after(count_once)
drop count_once
rename count_once_ count_once
label variable count_once "每文计一次 count_once"
label variable dates "日期数 dates"
label variable counts "数量数 counts"
label variable agencies "机构数 agencies"
label variable themes "主题数 themes"
label variable checks "待核查项 checks"
label variable metadata "附带信息（JSON） metadata"
save "summaries.dta", replace

import delimited using "agency_registry.csv", varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) asdouble stringcols(1 2 3 4 5 6 7 8 10 11) clear
label variable id "机构编号 id"
label define identity 1 "named" 2 "masked" 3 "open", replace
encode identity, generate(identity_) label(identity) noextend
order identity_, after(identity)
drop identity
rename identity_ identity
label define identity 1 "已识别 named" 2 "名称被遮蔽 masked" 3 "无法识别 open", modify
label variable identity "身份 identity"
label variable name "规范名称 name"
label define type 1 "market_regulation" 2 "consumer_association" 3 "government" 4 "justice" 5 "other_government" 6 "finance" 7 "enterprise" 8 "education" 9 "media" 10 "social_organization" 11 "other", replace
encode type, generate(type_) label(type) noextend
order type_, after(type)
drop type
rename type_ type
label define type 1 "市场监管 market_regulation" 2 "消费者组织 consumer_association" 3 "党委政府 government" 4 "公安司法 justice" 5 "其他行政机关 other_government" 6 "金融机构 finance" 7 "企业 enterprise" 8 "教育 education" 9 "媒体 media" 10 "社会组织 social_organization" 11 "其他 other", modify
label variable type "类型 type"
label define level 1 "national" 2 "province" 3 "city" 4 "county" 5 "township", replace
encode level, generate(level_) label(level) noextend
order level_, after(level)
drop level
rename level_ level
label define level 1 "国家级 national" 2 "省级 province" 3 "地市级 city" 4 "县级 county" 5 "乡镇级 township", modify
label variable level "层级 level"
label variable region_code "行政区划代码 region_code"
label variable region_name "地区名称 region_name"
label variable successor_name "承接机构名称 successor_name"
label variable successor_since "改革年份 successor_since"
label variable variants "原文写法 variants"
label variable variant_mentions "各写法提及数 variant_mentions"
label variable mentions "提及数 mentions"
label variable documents "文件数 documents"
label variable summaries "总结篇数 summaries"
label variable summaries_as_issuer "作为报告单位的总结篇数 summaries_as_issuer"
label variable first_year "最早年份 first_year"
label variable last_year "最晚年份 last_year"
save "agency_registry.dta", replace

import delimited using "dates.csv", varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) asdouble stringcols(1 2 3 6 7 9 10 11 12 13 14 15) clear
label variable summary_id "总结编号 summary_id"
label variable document_path "文件路径 document_path"
label variable text "原文 text"
label variable start "起始位置 start"
label variable end "结束位置 end"
label define kind 1 "date" 2 "range" 3 "duration", replace
encode kind, generate(kind_) label(kind) noextend
order kind_, after(kind)
drop kind
rename kind_ kind
label define kind 1 "日期 date" 2 "时段 range" 3 "时长 duration", modify
label variable kind "种类 kind"
label variable edtf "日期值（EDTF） edtf"
label variable rel "相对年份 rel"
label define mod 1 "start" 2 "mid" 3 "end" 4 "approx", replace
encode mod, generate(mod_) label(mod) noextend
order mod_, after(mod)
drop mod
rename mod_ mod
label define mod 1 "初 start" 2 "中 mid" 3 "末 end" 4 "前后 approx", modify
label variable mod "修饰 mod"
label define part 1 "morning" 2 "noon" 3 "afternoon" 4 "evening", replace
encode part, generate(part_) label(part) noextend
order part_, after(part)
drop part
rename part_ part
label define part 1 "上午 morning" 2 "中午 noon" 3 "下午 afternoon" 4 "晚上 evening", modify
label variable part "时段 part"
generate from_ = daily(from, "YMD")
format from_ %td
order from_, after(from)
drop from
rename from_ from
label variable from "最早日期 from"
generate to_ = daily(to, "YMD")
format to_ %td
order to_, after(to)
drop to
rename to_ to
label variable to "最晚日期 to"
label define certainty 1 "stated" 2 "implied", replace
encode certainty, generate(certainty_) label(certainty) noextend
order certainty_, after(certainty)
drop certainty
rename certainty_ certainty
label define certainty 1 "明示 stated" 2 "推定 implied", modify
label variable certainty "确定性 certainty"
label variable rule "规则 rule"
label variable sentence "所在句子 sentence"
save "dates.dta", replace

import delimited using "counts.csv", varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) asdouble stringcols(1 2 3 8 9 10 11 12 13 14 15 16 17) clear
label variable summary_id "总结编号 summary_id"
label variable document_path "文件路径 document_path"
label variable text "原文 text"
label variable start "起始位置 start"
label variable end "结束位置 end"
label variable value "数值 value"
label variable max "上限 max"
label define bound 1 "exact" 2 "over" 3 "under" 4 "about", replace
encode bound, generate(bound_) label(bound) noextend
order bound_, after(bound)
drop bound
rename bound_ bound
label define bound 1 "确数 exact" 2 "超过 over" 3 "不足 under" 4 "约数 about", modify
label variable bound "界限 bound"
label variable unit "单位 unit"
label variable object "计数对象 object"
label variable action "动作 action"
label define indicator 1 "materials_distributed" 2 "consultations" 3 "complaints_received" 4 "complaints_resolved" 5 "losses_recovered" 6 "participants" 7 "staff_deployed" 8 "organizations_involved" 9 "inspections" 10 "cases" 11 "goods_seized_destroyed" 12 "goods_value" 13 "publicity_displays" 14 "media_reports" 15 "messages_sent" 16 "venues" 17 "services_provided" 18 "events_held" 19 "rate" 20 "other", replace
encode indicator, generate(indicator_) label(indicator) noextend
order indicator_, after(indicator)
drop indicator
rename indicator_ indicator
label define indicator 1 "发放资料 materials_distributed" 2 "接受咨询 consultations" 3 "受理投诉 complaints_received" 4 "办结投诉 complaints_resolved" 5 "挽回损失 losses_recovered" 6 "参与人数 participants" 7 "出动人员 staff_deployed" 8 "参与单位 organizations_involved" 9 "检查户次 inspections" 10 "查处案件 cases" 11 "查扣销毁物品 goods_seized_destroyed" 12 "货值 goods_value" 13 "宣传展示 publicity_displays" 14 "媒体报道 media_reports" 15 "发送信息 messages_sent" 16 "活动场点 venues" 17 "检测维修服务 services_provided" 18 "举办场次 events_held" 19 "比率 rate" 20 "其他 other", modify
label variable indicator "指标 indicator"
generate byte masked_ = masked == "TRUE" if masked != ""
order masked_, after(masked)
drop masked
rename masked_ masked
label variable masked "数字被遮蔽 masked"
label variable period "所属时期 period"
generate byte planned_ = planned == "TRUE" if planned != ""
order planned_, after(planned)
drop planned
rename planned_ planned
label variable planned "计划数 planned"
label variable rule "规则 rule"
label variable sentence "所在句子 sentence"
save "counts.dta", replace

import delimited using "agencies.csv", varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) asdouble stringcols(1 2 3 6 7 8 9 10 11 12 14 15 16 17) clear
label variable summary_id "总结编号 summary_id"
label variable document_path "文件路径 document_path"
label variable text "原文 text"
label variable start "起始位置 start"
label variable end "结束位置 end"
label variable name "规范名称 name"
label variable agency_id "机构编号 agency_id"
label define type 1 "market_regulation" 2 "consumer_association" 3 "government" 4 "justice" 5 "other_government" 6 "finance" 7 "enterprise" 8 "education" 9 "media" 10 "social_organization" 11 "other", replace
encode type, generate(type_) label(type) noextend
order type_, after(type)
drop type
rename type_ type
label define type 1 "市场监管 market_regulation" 2 "消费者组织 consumer_association" 3 "党委政府 government" 4 "公安司法 justice" 5 "其他行政机关 other_government" 6 "金融机构 finance" 7 "企业 enterprise" 8 "教育 education" 9 "媒体 media" 10 "社会组织 social_organization" 11 "其他 other", modify
label variable type "类型 type"
label define level 1 "national" 2 "province" 3 "city" 4 "county" 5 "township", replace
encode level, generate(level_) label(level) noextend
order level_, after(level)
drop level
rename level_ level
label define level 1 "国家级 national" 2 "省级 province" 3 "地市级 city" 4 "县级 county" 5 "乡镇级 township", modify
label variable level "层级 level"
label variable region_code "行政区划代码 region_code"
label variable region_name "地区名称 region_name"
label variable successor_name "承接机构名称 successor_name"
label variable successor_since "改革年份 successor_since"
generate byte self_ = self == "TRUE" if self != ""
order self_, after(self)
drop self
rename self_ self
label variable self "自称 self"
label define role 1 "issuer" 2 "organizer" 3 "co_organizer" 4 "participant" 5 "supporter" 6 "superior" 7 "media" 8 "recipient", replace
encode role, generate(role_) label(role) noextend
order role_, after(role)
drop role
rename role_ role
label define role 1 "报告单位 issuer" 2 "主办 organizer" 3 "协办 co_organizer" 4 "参与 participant" 5 "支持 supporter" 6 "上级 superior" 7 "媒体 media" 8 "对象 recipient", modify
label variable role "角色 role"
label variable rule "规则 rule"
label variable sentence "所在句子 sentence"
save "agencies.dta", replace

import delimited using "themes.csv", varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) asdouble stringcols(1 2 3 6 8 9) clear
label variable summary_id "总结编号 summary_id"
label variable document_path "文件路径 document_path"
label variable text "原文 text"
label variable start "起始位置 start"
label variable end "结束位置 end"
label define kind 1 "annual" 2 "activity", replace
encode kind, generate(kind_) label(kind) noextend
order kind_, after(kind)
drop kind
rename kind_ kind
label define kind 1 "年主题 annual" 2 "活动主题 activity", modify
label variable kind "种类 kind"
label variable year "年份 year"
label variable rule "规则 rule"
label variable sentence "所在句子 sentence"
save "themes.dta", replace

import delimited using "topics.csv", varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) asdouble stringcols(1 2 3 7) clear
label variable summary_id "总结编号 summary_id"
label variable document_path "文件路径 document_path"
label define topic 1 "law_publicity" 2 "consultation_service" 3 "complaint_handling" 4 "enforcement_inspection" 5 "counterfeit_destruction" 6 "financial_education" 7 "school_campaign" 8 "rural_outreach" 9 "elderly_protection" 10 "food_drug_safety" 11 "quality_metrology" 12 "media_campaign" 13 "business_integrity" 14 "volunteer_service" 15 "forum_meeting" 16 "contest_performance" 17 "online_consumption" 18 "green_consumption" 19 "tobacco" 20 "training", replace
encode topic, generate(topic_) label(topic) noextend
order topic_, after(topic)
drop topic
rename topic_ topic
label define topic 1 "法律宣传 law_publicity" 2 "咨询服务 consultation_service" 3 "投诉处理 complaint_handling" 4 "执法检查 enforcement_inspection" 5 "打假识假 counterfeit_destruction" 6 "金融知识 financial_education" 7 "校园活动 school_campaign" 8 "下乡活动 rural_outreach" 9 "老年人保护 elderly_protection" 10 "食品药品安全 food_drug_safety" 11 "质量计量 quality_metrology" 12 "媒体宣传 media_campaign" 13 "诚信经营 business_integrity" 14 "志愿服务 volunteer_service" 15 "座谈会议 forum_meeting" 16 "竞赛演出 contest_performance" 17 "网络消费 online_consumption" 18 "绿色消费 green_consumption" 19 "烟草 tobacco" 20 "培训 training", modify
label variable topic "活动内容 topic"
label variable score "得分 score"
label variable start "起始位置 start"
label variable end "结束位置 end"
label variable sentence "所在句子 sentence"
save "topics.dta", replace

import delimited using "codes.csv", varnames(1) case(preserve) encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited) asdouble stringcols(1 2 3 7) clear
label variable summary_id "总结编号 summary_id"
label variable document_path "文件路径 document_path"
label variable code "编码 code"
label variable places "出现处数 places"
label variable start "起始位置 start"
label variable end "结束位置 end"
label variable sentence "所在句子 sentence"
save "codes.dta", replace
