# 依据：basis-{代码}

basis-networking-10 = 《计算机信息网络国际联网安全保护管理办法》第十条
basis-networking-12 = 《计算机信息网络国际联网安全保护管理办法》第十二条
basis-networking-18 = 《计算机信息网络国际联网安全保护管理办法》第十八条
basis-networking-20 = 《计算机信息网络国际联网安全保护管理办法》第二十条
basis-networking-21 = 《计算机信息网络国际联网安全保护管理办法》第二十一条
basis-networking-23 = 《计算机信息网络国际联网安全保护管理办法》第二十三条
basis-notice-5 = 《互联网信息服务单位网络安全责任告知书》第五条
basis-notice-6 = 《互联网信息服务单位网络安全责任告知书》第六条
basis-services-5 = 《互联网信息服务管理办法》第五条
basis-fraud-32 = 《中华人民共和国反电信网络诈骗法》第三十二条
basis-cybersecurity-61 = 《中华人民共和国网络安全法》（2026年1月1日起施行的修正文本）第六十一条
basis-dangerous-goods = 《互联网危险物品信息发布管理规定》
basis-networking-12-23 = 《计算机信息网络国际联网安全保护管理办法》第十二条、第二十三条
basis-notice-7 = 《互联网信息服务单位网络安全责任告知书》第七条
basis-inspection = 《公安机关网络空间安全监督检查办法》（公安部令第176号）
basis-promise = 办理机关承诺的审核时限
basis-platform = 本平台的办理规则
