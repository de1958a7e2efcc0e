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
                LocalizedText("Short code by which everything else names it.", zh: "简短编码，其他记录以此指称。")
            ),
            Field(
                .name,
                .text,
                isRequired: true,
                en: "Name",
                zh: "单位名称",
                LocalizedText("Full name in Chinese, or the only one.", zh: "中文全称，或唯一名称。")
            ),
            Field(
                "name_en",
                .text,
                en: "English name",
                zh: "英文名称",
                LocalizedText("Name in English, where it has one.", zh: "英文名称（如有）。")
            ),
            Field(
                .kind,
                .choice(organizationKinds),
                isRequired: true,
                en: "Kind",
                zh: "单位类别",
                LocalizedText("What kind of organization it is.", zh: "单位类别。")
            ),
            Field(
                "region",
                .text,
                en: "Region code",
                zh: "行政区划代码",
                LocalizedText("GB/T 2260 code of the area it governs or serves.", zh: "所辖或所服务区域的 GB/T 2260 代码。")
            ),
            Field(
                "parent",
                .reference("organization"),
                en: "Parent",
                zh: "上级单位",
                LocalizedText("The organization it belongs to.", zh: "上级单位。")
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
