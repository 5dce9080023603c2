# 为什么是这一天：deadline-{代码}。start 是起算日，due 是最后一天，均为写好的日期。 .name 是清单和提醒里的叫法。

deadline-file = 自网络正式联通之日起 30 日内备案。网站于 { $start } 开通，最晚 { $due } 备案。
    .name = 备案
deadline-show-badge = 通过后 30 日内，应在网站首页底部，或者 APP、小程序的“关于”页面放置公安备案号。备案号于 { $start } 发放，最晚 { $due } 放置。
    .name = 悬挂备案标识
deadline-report-change = 备案信息变化后 30 日内应办理变更。平台自 { $start } 起发现网站不在备案的 IP 地址或域名上，最晚 { $due } 提交变更申请。如果备案没有变，把网站改回来，下次核查后这一期限就会取消。
    .name = 办理变更
deadline-cancel = 网站停止服务后 5 个工作日内应申请注销。网站于 { $start } 停止服务，最晚 { $due } 申请；周末和法定节假日不计，调休上班日计入。
    .name = 申请注销
deadline-cancel-closed = 平台自 { $start } 起发现网站打不开。网站停止服务的，应在 5 个工作日内申请注销，最晚 { $due } 申请；周末和法定节假日不计，调休上班日计入。如果只是故障，修好网站，下次核查后这一期限就会取消。
    .name = 网站打不开，停办的申请注销
deadline-review = 审核期限到 { $due } 为止。自 { $start } 提交的次日起算，只计工作日，调休上班日计入。
    .name = 公安机关审核
deadline-correct = 申请于 { $start } 退回修改，最晚 { $due } 改好并重新提交，逾期申请失效。自退回次日起按自然日计算。
    .name = 修改后重新提交
deadline-accept = 移交于 { $start } 提出，对方最晚 { $due } 接收，逾期这次移交失效。自次日起按自然日计算。
    .name = 接收移交
deadline-file-after-notice = 公安机关于 { $start } 通知网站没有备案，最晚 { $due } 补办。自通知次日起按自然日计算。
    .name = 补办备案
deadline-attend = 已约定 { $due } 检查，请按约定的时间到场或者等候上门，并带齐材料。
    .name = 到场检查
deadline-renew-certificate = 域名证书于 { $due } 到期。续期后，请在 30 日内办理变更，上传新的证书。
    .name = 域名证书到期
deadline-renew-document = 证件于 { $due } 到期。换证后，请在 30 日内办理变更，更新证件信息和照片。
    .name = 证件到期
deadline-answer-violation = 公安机关于 { $start } 责令改正，最晚 { $due } 改正并答复。自次日起只计工作日，调休上班日计入。
    .name = 答复责令改正

deadline-carry-out-order = 公安机关于 { $start } 发出指令，最晚 { $due } 办理并登记。自次日起只计工作日，调休上班日计入。
    .name = 办理接入指令

## 依据：basis-{代码} 的句子
deadline-basis = 依据：{ $basis }。

## 暂停：deadline-pause-{原因}。first、last 是不计入的第一天和最后一天，since 是暂停的那一天。
deadline-pause-inspection = 等待检查
deadline-pause-more-time = 申请延期
deadline-pause-objection = 提出异议
deadline-pause-suspension = 备案暂停
deadline-pause = { $why }（{ $first }至{ $last }）
deadline-paused = 其间因{ $pauses }暂停计算，共 { $days } 天不计入。
deadline-stands = 自 { $start } 起算，{ $since } 起因{ $why }暂停计算。恢复后，剩余的天数不变，最后一天到时写在这里。
