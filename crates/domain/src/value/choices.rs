//! What forms let one choose from. Labels: `choice-{set}-{code}`.

use super::choice::choices;

choices! {
    /// 开办主体性质. An individual is a natural person, not 个体经营者.
    pub enum SubjectNature in "subject-nature" {
        Individual = "individual",
        Unit = "unit",
    }
}

choices! {
    /// 单位类型.
    pub enum UnitKind in "unit-kind" {
        Enterprise = "enterprise",
        Military = "military",
        University = "university",
        Government = "government",
        Institution = "institution",
        Association = "association",
        Overseas = "overseas",
    }
}

choices! {
    /// 主办单位证件类型.
    pub enum UnitIdKind in "unit-id-kind" {
        /// 统一社会信用代码证.
        Uscc = "uscc",
        /// 营业执照.
        Licence = "licence",
        /// 组织机构代码证.
        OrgCode = "org-code",
        Other = "other",
    }
}

choices! {
    /// 网络信息安全保护小组的组内职务.
    pub enum GroupRole in "group-role" {
        Leader = "leader",
        Deputy = "deputy",
        Member = "member",
    }
}

choices! {
    /// 是否.
    pub enum YesNo in "yes-no" {
        Yes = "yes",
        No = "no",
    }
}

choices! {
    /// 所属地区管辖: 境内 or 境外.
    pub enum Jurisdiction in "jurisdiction" {
        Domestic = "domestic",
        Overseas = "overseas",
    }
}

choices! {
    /// 接入方式.
    pub enum AccessMethod in "access-method" {
        /// 专线.
        DedicatedLine = "dedicated-line",
        /// 自建机房.
        OwnRoom = "own-room",
        /// 主机托管.
        Colocation = "colocation",
        /// 租赁主机, cloud hosts included.
        LeasedHost = "leased-host",
        /// 租赁虚拟空间.
        VirtualSpace = "virtual-space",
        Other = "other",
    }
}

choices! {
    /// 服务类型 of what offers interactive services.
    pub enum ServiceType in "service-type" {
        Www = "www",
        Wap = "wap",
        Blog = "blog",
        Microblog = "microblog",
        Forum = "forum",
        ChatRoom = "chat-room",
        SocialNetwork = "social-network",
        Email = "email",
        InstantMessaging = "instant-messaging",
        Search = "search",
        News = "news",
        Music = "music",
        Literature = "literature",
        Video = "video",
        Games = "games",
        Downloads = "downloads",
        App = "app",
        CloudComputing = "cloud-computing",
        /// 供求信息发布.
        Classifieds = "classifieds",
        TravelBooking = "travel-booking",
        AppStore = "app-store",
        /// 第三方支付.
        Payment = "payment",
        OnlineBanking = "online-banking",
        Finance = "finance",
        Shopping = "shopping",
        CloudStorage = "cloud-storage",
        FtpDownload = "ftp-download",
    }
}

choices! {
    /// 互联网危险物品信息发布; each calls for its own licence.
    pub enum DangerousGoods in "dangerous-goods" {
        /// 管制器具.
        RestrictedImplements = "restricted-implements",
        PoliceEquipment = "police-equipment",
        RadioactiveMaterial = "radioactive-material",
        Firearms = "firearms",
        /// 民用爆炸物品.
        CivilExplosives = "civil-explosives",
        ToxicChemicals = "toxic-chemicals",
        /// 易制爆危险化学品.
        ExplosivePrecursors = "explosive-precursors",
    }
}

choices! {
    /// 前置许可 (国务院令第292号第五条); each calls for its own licence.
    pub enum PriorLicence in "prior-licence" {
        Education = "education",
        /// 医疗保健.
        HealthCare = "health-care",
        News = "news",
        Publishing = "publishing",
        Religion = "religion",
        /// 运动保健.
        SportsHealth = "sports-health",
        Other = "other",
    }
}

choices! {
    /// 语种.
    pub enum Language in "language" {
        ChineseSimplified = "chinese-simplified",
        ChineseTraditional = "chinese-traditional",
        English = "english",
        French = "french",
        Spanish = "spanish",
        German = "german",
        Japanese = "japanese",
        Russian = "russian",
        Arabic = "arabic",
        Korean = "korean",
        Kazakh = "kazakh",
        Mongolian = "mongolian",
        Uyghur = "uyghur",
        Tibetan = "tibetan",
        Other = "other",
    }
}

choices! {
    /// 网站首页地址: what a site is reached by.
    pub enum HomeAddress in "home-address" {
        /// 独立域名.
        OwnDomain = "own-domain",
        /// 只有二级域名: a host below somebody else's domain.
        Subdomain = "subdomain",
        /// 只有 IP 地址.
        IpOnly = "ip-only",
    }
}

choices! {
    /// 运行平台 of an app.
    pub enum Platform in "platform" {
        Android = "android",
        Ios = "ios",
        Harmony = "harmony",
        Windows = "windows",
        Other = "other",
    }
}

choices! {
    /// 小程序所在平台.
    pub enum HostPlatform in "host-platform" {
        Wechat = "wechat",
        Alipay = "alipay",
        Baidu = "baidu",
        Douyin = "douyin",
        Kuaishou = "kuaishou",
        /// 华为 (元服务, 快应用).
        Huawei = "huawei",
        Qq = "qq",
        Jd = "jd",
        Other = "other",
    }
}

choices! {
    /// 应用分类.
    pub enum AppCategory in "app-category" {
        Social = "social",
        News = "news",
        Video = "video",
        Music = "music",
        Reading = "reading",
        Games = "games",
        Shopping = "shopping",
        Finance = "finance",
        Travel = "travel",
        Maps = "maps",
        Education = "education",
        Health = "health",
        Life = "life",
        Photo = "photo",
        Business = "business",
        Tools = "tools",
        Government = "government",
        Other = "other",
    }
}

choices! {
    /// 注销原因.
    pub enum ClosingReason in "closing-reason" {
        /// 已停止运营.
        Closed = "closed",
        /// 并入其他网站或应用.
        Merged = "merged",
        /// 域名不再持有.
        DomainGone = "domain-gone",
        /// 主体终止.
        SubjectEnded = "subject-ended",
        Other = "other",
    }
}

choices! {
    /// 自动核查: whether what is to be cancelled still answers.
    pub enum StillAnswers in "still-answers" {
        Yes = "yes",
        No = "no",
        /// It could not be tried.
        Unknown = "unknown",
    }
}

choices! {
    /// 移交原因.
    pub enum TransferReason in "transfer-reason" {
        /// 转让.
        Sold = "sold",
        /// 合并、分立或改制.
        Restructured = "restructured",
        /// 个人转为单位, or the other way round.
        NatureChanged = "nature-changed",
        Other = "other",
    }
}

choices! {
    /// 认领依据: what shows that an older filing is this subject's.
    pub enum ClaimBasis in "claim-basis" {
        /// 证件号码一致.
        Document = "document",
        /// 没有一致的信息: proof is needed.
        Proof = "proof",
    }
}
