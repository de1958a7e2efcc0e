extension Model {
    /// A department, county, district, zone or office.
    public static let organization = Model(
        name: "organization",
        plural: "organizations",
        label: LocalizedText("organization", zh: "单位"),
        documentation: LocalizedText(
            "A department, county, district, zone or office that carries tasks.",
            zh: "承担任务的部门、县区、功能区或科室。"
        ),
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "单位编码",
                aliases: ["id"],
                "Short code by which everything else names it."
            ),
            Field(.name, .text, isRequired: true, en: "Name", zh: "单位名称", "Full name in Chinese, or the only one."),
            Field("name_en", .text, en: "English name", zh: "英文名称", "Name in English, where it has one."),
            Field(
                .kind,
                .choice(organizationKinds),
                isRequired: true,
                en: "Kind",
                zh: "单位类别",
                "What kind of organization it is."
            ),
            Field(
                "region",
                .text,
                en: "Region code",
                zh: "行政区划代码",
                "GB/T 2260 code of the area it governs or serves."
            ),
            Field(
                "parent",
                .reference("organization"),
                en: "Parent",
                zh: "上级单位",
                "The organization it belongs to."
            ),
        ]
    )

    private static let organizationKinds = [
        Choice("city", "city", zh: "市"),
        Choice("department", "department", zh: "市直部门"),
        Choice("county", "county", zh: "县"),
        Choice("district", "district", zh: "区"),
        Choice("zone", "zone", zh: "功能区"),
        Choice("office", "office", zh: "科室"),
        Choice("agency", "agency", zh: "机构"),
        Choice("enterprise", "enterprise", zh: "企业"),
        Choice("industry", "industry", zh: "行业"),
    ]
}
