using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Staff;

/// <summary>Writes down what happens to accounts, in the transaction in which it happens.</summary>
internal sealed class StaffAudit(IStaffAuditRepository entries, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task AppendAsync(ITransaction transaction, Actor actor, string memberId, StaffAuditAction action, JsonObject? detail, CancellationToken cancellationToken) =>
        entries.AppendAsync(
            transaction,
            new StaffAuditEntry(0, clock.GetUtcNow(), actor.Id, actor.Name, memberId, action, (detail ?? []).ToJsonString(Readable)),
            cancellationToken);

    /// <summary>The fields that differ, each with its value before and after.</summary>
    public static JsonObject Differences(StaffMember? before, StaffMember after)
    {
        var fields = new JsonObject();
        Compare("login", before?.Login, after.Login);
        Compare("name", before?.Name, after.Name);
        Compare("role", before?.Role.ToString(), after.Role.ToString());
        Compare("unit", before?.Unit, after.Unit);
        Compare("areas", before is null ? null : string.Join(",", before.Areas), string.Join(",", after.Areas));
        Compare("units", before is null ? null : string.Join(",", before.Units), string.Join(",", after.Units));
        Compare("locale", before?.Locale, after.Locale);
        Compare("email", before?.Email, after.Email);
        Compare("state", before?.State.ToString(), after.State.ToString());
        return fields;

        void Compare(string name, string? old, string? now)
        {
            if (old != now && !(old is null && now is ""))
            {
                fields[name] = new JsonObject { ["before"] = old, ["after"] = now };
            }
        }
    }
}
