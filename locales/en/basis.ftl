# Bases: basis-{code}

basis-networking-10 = Article 10 of the Measures for Security Protection of International Networking of Computer Information Networks (Ministry of Public Security Order No. 33)
basis-networking-12 = Article 12 of the Measures for Security Protection of International Networking of Computer Information Networks (Ministry of Public Security Order No. 33)
basis-networking-18 = Article 18 of the Measures for Security Protection of International Networking of Computer Information Networks (Ministry of Public Security Order No. 33)
basis-networking-20 = Article 20 of the Measures for Security Protection of International Networking of Computer Information Networks (Ministry of Public Security Order No. 33)
basis-networking-21 = Article 21 of the Measures for Security Protection of International Networking of Computer Information Networks (Ministry of Public Security Order No. 33)
basis-networking-23 = Article 23 of the Measures for Security Protection of International Networking of Computer Information Networks (Ministry of Public Security Order No. 33)
basis-notice-5 = item 5 of the Notice of Network Security Responsibilities of Internet Information Service Providers
basis-notice-6 = item 6 of the Notice of Network Security Responsibilities of Internet Information Service Providers
basis-services-5 = Article 5 of the Measures for the Administration of Internet Information Services
basis-fraud-32 = Article 32 of the Anti-Telecom and Online Fraud Law
basis-cybersecurity-61 = Article 61 of the Cybersecurity Law (as amended, in force since 1 January 2026)
basis-dangerous-goods = Provisions on Publishing Information on Dangerous Goods on the Internet
basis-networking-12-23 = Articles 12 and 23 of the Measures for Security Protection of International Networking of Computer Information Networks (Ministry of Public Security Order No. 33)
basis-notice-7 = item 7 of the Notice of Network Security Responsibilities of Internet Information Service Providers
basis-inspection = Measures for Supervision and Inspection of Cyberspace Security by Public Security Organs (Ministry of Public Security Order No. 176)
basis-promise = the time the organ has promised for a review
basis-platform = the rules of this platform
