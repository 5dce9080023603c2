# 文书：可以下载、打印的文件上写什么。

## 每一份文书
paper-papers = 文书
paper-pdf = PDF
paper-demo = 演示文书，不具有法律效力
paper-page = 第 @page 页，共 @pages 页
paper-printed = 生成于 { $at }
paper-scan = 扫描二维码查验
paper-missing = 〓代替本机字库中没有的字，依次为（Unicode 编码）：
paper-filing = 申请编号
paper-kind = 申请事项
paper-title = 名称
paper-subject = 开办主体
paper-organ = 受理机关

## 备案登记证明
paper-certificate = 下载备案登记证明
paper-certificate-website = 网站备案登记证明
paper-certificate-app = APP 登记证明
paper-certificate-mini-program = 小程序登记证明
paper-certificate-text = 本证明按生成时登记簿上的内容打印。现在的状态以扫码打开的查验页为准。备案和登记只说明已经办理，不代表对内容、资质或信誉的认可。

## 提交回执
paper-receipt = 提交回执
paper-receipt-text = 下列申请已经提交。审核结果会在平台上告知；本回执不是备案登记证明。
paper-receipt-hash = 内容摘要是所提交内容的 SHA-256 值，内容有任何改动，摘要就会不同。
paper-round = 提交次数
paper-submitted = 提交时间
paper-promised = 承诺答复日期
paper-notice = 责任告知书
paper-notice-version = { $version } 版，{ $at } 确认
paper-hash = 内容摘要
refusal-no-press = 本站暂时不能生成文书，其他功能不受影响。请联系本站的运营者。
