using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Settings;

/// <summary>An open concern must not be left with a unit that nobody is, or in an area that is nowhere.</summary>
internal sealed class OpenConcernsGuard(ISettingRepository documents) : ISettingGuard
{
    public async Task<IReadOnlyList<ContentFinding>> CheckAsync(ITransaction transaction, DialogContentSnapshot now, DialogContentSnapshot next, CancellationToken cancellationToken)
    {
        string[] units = [.. now.Units.All.Select(unit => unit.Code).Where(code => !next.Units.TryFind(code, out _))];
        string[] areas = [.. now.Areas.All.Select(area => area.Code).Where(code => !next.Areas.TryFind(code, out _))];
        if (units.Length + areas.Length == 0)
        {
            return [];
        }

        var owned = await documents.OpenConcernsByUnitAsync(transaction, cancellationToken);
        var lying = await documents.OpenConcernsByAreaAsync(transaction, cancellationToken);
        return
        [
            .. units.Where(owned.ContainsKey).Select(code => ContentFinding.Of("units.yaml", 0, $"The unit '{code}' would be gone, but owns {owned[code]} open concerns.", "Keep it, or pass them on first.")),
            .. areas.Where(lying.ContainsKey).Select(code => ContentFinding.Of("areas.yaml", 0, $"The area '{code}' would be gone, but {lying[code]} open concerns lie in it.", "Keep it until they are closed.")),
        ];
    }
}
