using Huiyin.Transactions;

namespace Huiyin.Bot;

/// <summary>What belongs to the one turn that a service scope was made for.</summary>
internal sealed class TurnScope
{
    private ITransaction? _transaction;

    public ITransaction Transaction => _transaction ?? throw new InvalidOperationException("Outside a turn there is no transaction to share.");

    public void Begin(ITransaction started) => _transaction = started;
}
