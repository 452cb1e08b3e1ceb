namespace FreeTierGen.Generator.Model;

/// <summary>
/// Walks what refers to one another, deepest first. The way down is kept in a list and not on the thread's stack: a model may be deeper
/// than that, and an overflow would take the compiler with it.
/// </summary>
/// <param name="next">What a node refers to.</param>
/// <param name="leave">Called with each node once, after all that it refers to.</param>
/// <param name="meetAgain">Called where a node on the way down is referred to from below: it refers to itself.</param>
internal sealed class DepthFirst<T>(Func<T, IEnumerable<T>> next, Action<T> leave, Action<T>? meetAgain = null)
    where T : notnull
{
    // Whether a node was left; those on the way down were not yet.
    private readonly Dictionary<T, bool> _isLeft = [];

    /// <summary>Walks from a node on, without what was walked before.</summary>
    public void From(T start)
    {
        if (_isLeft.ContainsKey(start))
        {
            return;
        }

        var way = new Stack<(T Node, IEnumerator<T> Next)>();
        Enter(start);
        while (way.Count > 0)
        {
            var (node, targets) = way.Peek();
            if (!targets.MoveNext())
            {
                way.Pop();
                _isLeft[node] = true;
                leave(node);
            }
            else if (!_isLeft.TryGetValue(targets.Current, out var isLeft))
            {
                Enter(targets.Current);
            }
            else if (!isLeft)
            {
                meetAgain?.Invoke(targets.Current);
            }
        }

        void Enter(T node)
        {
            _isLeft.Add(node, false);
            way.Push((node, next(node).GetEnumerator()));
        }
    }
}
