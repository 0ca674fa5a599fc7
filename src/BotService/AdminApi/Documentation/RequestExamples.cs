using System.Text.Json.Nodes;

namespace Huiyin.AdminApi.Documentation;

/// <summary>A request for every call that takes one, as somebody would really send it.</summary>
internal static class RequestExamples
{
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["ReplyToConcern"] = """{ "text": "We come on Tuesday morning." }""",
        ["AddNote"] = """{ "text": "The contractor has the key to the cellar." }""",
        ["ChangeStatus"] = """{ "to": "Assigned", "unit": "parks", "text": "The tree belongs to the park." }""",
        ["RecordRectification"] = """{ "text": "The bikes were moved, the doorway is clear." }""",
        ["RevealConcern"] = """{ "reason": "To call back about the entrance." }""",
        ["PreviewAct"] = """{ "reply": { "text": "We come on Tuesday morning." } }""",
        ["AssignInBulk"] = """{ "unit": "parks", "text": "All of these are trees.", "concerns": [{ "concern": "100-247", "version": 1 }, { "concern": "100-255" }] }""",
        ["MergeConcerns"] = """{ "concerns": [{ "concern": "100-255", "version": 1 }], "text": "The same junction." }""",
        ["SplitConcern"] = """{ "text": "Another entrance after all." }""",
        ["LinkToParent"] = """{ "parent": "100-247" }""",
        ["SignIn"] = """{ "login": "wang.li", "password": "violet teapot rain" }""",
        ["ChangePassword"] = """{ "currentPassword": "violet teapot rain", "newPassword": "seven grey umbrellas" }""",
        ["CreateToken"] = """{ "name": "Monthly report", "scopes": ["read", "export"], "expiresInDays": 90 }""",
        ["CreateTokenOfMember"] = """{ "name": "Import of the map", "scopes": ["read"] }""",
        ["CreateMember"] = """{ "login": "wang.li", "name": "Wang Li", "role": "Clerk", "unit": "parks", "areas": [], "locale": "zh-CN" }""",
        ["ChangeMember"] = """{ "login": "wang.li", "name": "Wang Li", "role": "UnitHead", "unit": "parks", "areas": [], "locale": "zh-CN", "state": "Active" }""",
        ["ChangeSetting"] = """{ "content": "The whole file, as GetSetting answers it." }""",
        ["AddCampaign"] = """{ "code": "autumn-2026", "name": "秋季走访", "nameEn": "Autumn visits", "startsOn": "2026-11-01", "endsOn": "2026-12-15", "areas": [{ "area": "wenchang", "unit": "office-wenchang" }] }""",
        ["ChangeCampaign"] = """{ "name": "秋季走访", "nameEn": "Autumn visits", "startsOn": "2026-11-01", "endsOn": "2026-12-31", "areas": [{ "area": "wenchang", "unit": "office-wenchang" }], "version": 1 }""",
        ["RecordVisit"] = """{ "household": "019ab1f04c7a7d53a4c2f0b8e6d1a9c3", "outcome": "Visited", "concerns": [{ "text": "楼道灯不亮" }], "key": "phone-1" }""",
        ["CorrectVisit"] = """{ "outcome": "NotAtHome", "remark": "The door opposite." }""",
        ["RecordReturnVisit"] = """{ "result": "ToldInPerson", "text": "Told at the door." }""",
        ["AddReplyTemplate"] = """{ "category": "parking", "title": { "zh": "已安排清理", "en": "Clearing arranged" }, "text": { "zh": "您的诉求{number}已安排清理，{by:date}前完成。", "en": "Concern {number} will be cleared by {by:date}." } }""",
        ["ChangeReplyTemplate"] = """{ "title": { "zh": "已安排", "en": "Arranged" }, "text": { "zh": "您的诉求{number}已安排。", "en": "Concern {number} is arranged." } }""",
        ["AddWebhook"] = """{ "url": "https://example.org/huiyin", "description": "The district's map", "events": ["concern.filed", "concern.changed"] }""",
        ["ChangeWebhook"] = """{ "url": "https://example.org/huiyin", "state": "Active" }""",
        ["ReplayDeadLetter"] = """{ "force": true }""",
        ["ReplayDeadLetters"] = """{ "channel": "webchat", "since": "2026-11-01", "dryRun": true }""",
        ["PublishNotice"] = """{ "remark": "Thanks to everyone who was out in the storm." }""",
        ["EditNotice"] = """{ "chinese": "通报表扬：环境卫生所。\n本周没有批评的单位。", "english": "Commended: Sanitation Office.\nNo unit is criticised this week." }""",
        ["ReturnNotice"] = """{ "reason": "The concerns that came by post are missing." }""",
        ["CorrectSummary"] = """{ "figure": "district.received", "isNow": "31", "reason": "One came by post." }""",
    };

    /// <summary>Null where there is none.</summary>
    public static JsonNode? Of(string operation) => Bodies.TryGetValue(operation, out var body) ? JsonNode.Parse(body) : null;
}
