namespace FreeTierGen.Generator.Model;

/// <summary>
/// What a service reaches: its operations, in ordinal order of their names, and every shape that they need.
/// </summary>
internal sealed class ServiceClosure(
    SmithyModel model,
    ServiceShape service,
    IReadOnlyList<OperationShape> operations,
    IReadOnlyList<Shape> shapes,
    ISet<ShapeId> reachedFromInputs)
{
    /// <summary>The model that the closure is a part of.</summary>
    public SmithyModel Model { get; } = model;

    /// <summary>The service.</summary>
    public ServiceShape Service { get; } = service;

    /// <summary>The operations to generate: all of the service's, or those chosen by <c>Operations</c>.</summary>
    public IReadOnlyList<OperationShape> Operations { get; } = operations;

    /// <summary>
    /// The data shapes that <see cref="Operations"/> need, errors included, in ordinal order of their ids. Those of the
    /// prelude, <c>Unit</c> among them, are left out: there is nothing to generate for them.
    /// </summary>
    public IReadOnlyList<Shape> Shapes { get; } = shapes;

    /// <summary>
    /// Shapes that an input of the whole service reaches, whatever <see cref="Operations"/> leaves out, so that
    /// narrowing the operations changes no type.
    /// </summary>
    public ISet<ShapeId> ReachedFromInputs { get; } = reachedFromInputs;
}
