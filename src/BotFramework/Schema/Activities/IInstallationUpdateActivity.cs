#nullable disable

namespace Microsoft.Bot.Schema;

public interface IInstallationUpdateActivity : IActivity
{
    string Action { get; set; }
}
