#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    private readonly DialogContext _servicesFrom;
    private TurnContextStateCollection _services;

    // Built at the first use: nearly no dialog asks for services, and every turn makes several contexts.
    public TurnContextStateCollection Services => _services ??= CreateServices();

    /// <summary>Set on the context of <see cref="DialogExtensions.RunAsync"/>, whose services are those of the turn.</summary>
    internal bool ServicesFromTurn { get; init; }

    private TurnContextStateCollection CreateServices()
    {
        var services = new TurnContextStateCollection();
        Dictionary<string, object> source = ServicesFromTurn ? Context.TurnState : _servicesFrom?.Services;
        if (source != null)
        {
            foreach (var (key, value) in source)
            {
                services[key] = value;
            }
        }

        return services;
    }
}
