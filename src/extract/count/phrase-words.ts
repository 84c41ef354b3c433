/** Words between a noun and its number that name nothing: 共, 累计, 达到. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    '前 及前 和前 共 约 近 达 达到 计 共计 累计 总计 合计 总共 一共 总数 总量 数量 数 总数量 了 为 有 已 已达 多达 高达 分别 分别为 各 各自 只 仅 仅有 只有 就 又 还 也 都 则 ' +
    '约有 大约 大概 超 超过 逾 将近 接近 共有 均 均为 等 等共 其中 先后 突破 人数 人数达 次数 面积 金额 总额 总金额 折合 平均 全部 总 规模 余下 其余 剩余 剩下 一行 另有 另外 成功 当场 现场 合 折 拢共 约合 内含 含 控制 在 合格 不合格 要 应 人民币 新台币 港币 折合人民币 计人民币'
  ).split(' '),
)

/** Verbs of change that stand between a rate and its figure; they are its action. */
export const CHANGES: ReadonlySet<string> = new Set(
  '同比增长 同比上升 同比下降 环比增长 环比下降 增加到 上升到 下降到 降到 上扬 回落 净增 攀升 攀至 攀到 高 低 涨 跌 扩大 缩小 下滑 上浮 下浮 多用 少用 增设 压缩 高出 增长 上升 下降 增加 减少 提高 占 降低 提升 上涨 下跌 缩短 回升 增收 减收 多 少 增 减 多出 提高到 增至 降至 升至 抬升 抬高 升到 提到'.split(
    ' ',
  ),
)

/** What a change is compared to: 比去年同期, 较2015年, 同比. */
export const COMPARISON =
  /^(?:比|较|与|同|由|从|的|相比|同比|环比|年|月|去年|上年|上年度|前年|上月|上季度|往年|同期|去年同期|上年同期|分别|\d{1,4})$/
